import type { Chance } from './random.ts'

/** A form that a break between scenes takes: its name, and how it is written. `glue`: it stands in the line of the words before or behind it. `lines`: how many lines it takes. */
export type BreakForm = { readonly name: string; readonly write: (random: Chance) => string; readonly glue?: 'end' | 'start' }

const run = (glyph: string) => (random: Chance): string => glyph.repeat(4 + random.below(60))
const always = (words: string) => (): string => words
const forms: BreakForm[] = []
const add = (name: string, write: (random: Chance) => string, glue?: 'end' | 'start'): void => { forms.push({ name, write, ...(glue && { glue }) }) }

// Runs of one glyph, after the table of forms seen.
for (const glyph of ['-', '*', '_', '=', '~', '#', '`', '@', '&', '+', '^', '.', 'o', 'x', '%', '$', '<', '>', '/', '\\', '|', ':', '!', '?', '—', '–', '─', '═', '•', '·', '§', '¤', '°']) {
  if ('!?'.includes(glyph)) continue
  if (glyph === '.') add('run of .', (random) => '.'.repeat(20 + random.below(40)))
  else add(`run of ${glyph}`, run(glyph))
}
for (const row of ['***', '---', '--', '*', '#', '##', '###', '~~~', '===', '+++', '___', '<>', '<><><>', '<<>>', '<<<>>>', '><><', '^_^ ^_^ ^_^', '$_$', '$_$_$_$', '@_@', '-_-_-_-', '~*~', '~*~*~', '~*~*~*~', '*~*~*', '~~*~~', '-*-', '-*-*-', '-=-', '-=-=-', '-=-=-=-=-', '=-=-=', '==-==-==', '*-*-*', '**--**', '~-~-~', '.:.', '.::.', '::::', ':::***:::', '*:*:*', '#*#*#', '-+-+-', '+-+-+', '=*=*=', '/\\/\\/\\', '\\/\\/\\/', '-/-/-', '|-|-|', '~^~^~', '^^^', '^v^v^', '&&&', '@@@', '%%%', '@-->--', '-->--@', '--<--@', '}{}{}{', '{}{}{}', '(*)(*)(*)', '[*]', '[***]', '[---]', '<*>', '<***>', '<-->', '<===>', '>>><<<', '-<>-', '~<>~', '*<>*', '•••', '◆', '❦', '♥ ♥ ♥', '★☆★', '⁂', '† † †']) add(row, always(row))
for (const row of ['* * *', '*  *  *', '*    *    *    *', '*   *   *   *   *', '- - -', '- - - - -', '# # #', '~ ~ ~', '= = =', '+ + +', '. . . . . . .', '_ _ _', '@ @ @', '& & &', '*** *** ***', '--- --- ---', '* - * - *', '~ * ~ * ~']) add(row, always(row))
// Letters in a row of their own.
for (const row of ['oOo', 'ooOoo', 'oOoOo', 'oOoOoOo', 'o0o', '-oOo-', '~oOo~', '--oOo--', '-o-', '-o-o-o-', 'o-o-o', '~o~o~', '*o*o*', 'o O o', 'xXx', 'XXX', 'xxXxx', 'xXxXx', '-x-', '-x-x-x-', 'x-x-x', '*xXx*', '~xXx~', 'X X X', 'x x x', 'zZz', 'vVv']) add(row, always(row))
// Words that say so, dressed as a rule.
for (const row of ['[line]', '[Line break]', '[Scene change]', '[scene break]', '(scene change)', '*scene change*', '~Scene Change~', '-- scene change --', '[break]', '<hr>', '[time skip]', '*** Scene Break ***', '[page break]', '<break>', '(break)']) add(row, always(row))
for (const row of ['*** Meanwhile ***', '~~~ Later ~~~', '[Meanwhile]', '[Later that night]', '--- Elsewhere ---', '(Meanwhile...)', '[Cut to: the harbour]', '(Cut to the quay)', '*** Flashback ***', '[Flashback]', '~Flashback~', '**End Flashback**', '[End flashback]', '<Flashback>', "~*~ Anna's POV ~*~", "[Anna's POV]", "--- Tom's POV ---", '** Three weeks later **', '== The next morning ==', '*Two hours later*', '~ Elsewhere ~', '[Fade to black]', '-Meanwhile-', '- - Later - -']) add(row, always(row))
// A rule in the line of the words: at the end of the last sentence, or before the first of the next scene.
add('glued to the end: -', (random) => '-'.repeat(10 + random.below(50)), 'end')
add('glued to the end: *', (random) => '*'.repeat(8 + random.below(30)), 'end')
add('glued to the end: =', (random) => '='.repeat(10 + random.below(40)), 'end')
add('glued to the end: ~*~', always('~*~*~*~*~'), 'end')
add('glued before: -', (random) => '-'.repeat(10 + random.below(50)), 'start')
add('glued before: *', (random) => '*'.repeat(8 + random.below(30)), 'start')
add('glued before: _', (random) => '_'.repeat(10 + random.below(40)), 'start')
// A rule of ninety, folded.
add('folded -', (random) => `${'-'.repeat(72)}\n${'-'.repeat(6 + random.below(20))}`)
add('folded *', (random) => `${'*'.repeat(70)}\n${'*'.repeat(4 + random.below(20))}`)
add('folded =', (random) => `${'='.repeat(76)}\n${'='.repeat(4 + random.below(14))}`)
// A control byte where a glyph was lost.
add('control bytes, three', always('\u000e\u000e\u000e'))
add('control byte, alone', always('\u0013'))
add('control bytes with blanks', always('\u0004 \u0004 \u0004'))

/** All forms, in the order of the tables they come from. */
export const breakForms: readonly BreakForm[] = forms

/** Lines that look like a break between scenes and are none. Each is a paragraph of its own. */
export const distractors: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'table', text: '+---------+-------+\n| Boat    | Hours |\n+---------+-------+\n| Anna    |     4 |\n| Tern    |     6 |\n+---------+-------+' },
  { name: 'box', text: '*************************\n*  NO LANDING AT NIGHT  *\n*************************' },
  { name: 'quoted rule', text: '> The ferry is late.\n> ---\n> It will be late again.' },
  { name: 'mail rule', text: '-----Original Message-----\nFrom: the harbour office\nThe ferry is late again.' },
  { name: 'picture', text: '    /\\_/\\\n   ( o.o )\n    > ^ <\n   /     \\' },
  { name: 'list', text: '* a lamp with oil for the night\n* two blankets, and a third\n* bread, and whatever else there is' },
  { name: 'dashed list', text: '- the lamp\n- the rope\n- the bread' },
  { name: 'pause', text: '“...”' },
  { name: 'silence', text: '...' },
  { name: 'exclamation', text: '“?!”' },
  { name: 'dash', text: '—' },
  { name: 'ornament number', text: '- 12 -' },
  { name: 'stage', text: '*sigh*' },
  { name: 'smiley', text: ':-)' },
  { name: 'sum', text: '2 + 2 = 4' },
  { name: 'cry', text: 'Ooooooh!' },
  { name: 'letter', text: 'X.' },
  { name: 'emphasised', text: '*No!*' },
  { name: 'bracketed', text: '[He says nothing.]' },
  { name: 'dashes in words', text: '“I never--” she said ----- and stopped.' },
  { name: 'blank to fill', text: 'Name: ______________________ Date: ____________' },
]
