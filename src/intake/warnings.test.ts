import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { WarningValue } from '../model/warning.ts'
import { readWarning } from './warnings.ts'

const none: WarningValue = { answer: 'none-apply' }
const declined: WarningValue = { answer: 'declined' }
const stated = (...warnings: readonly string[]): object => ({ answer: 'stated', warnings })
const withHow = (how: object, ...warnings: readonly string[]): object => ({ answer: 'stated', warnings, how })
const graphic = { intensity: 'graphic' }
const minor = { intensity: 'minor' }
const offPage = { presence: 'off-page' }

const cases: readonly (readonly [given: string, wanted: object])[] = [
  ['None', none], ['none', none], ['none.', none], ['None needed.', none], ['None that I can think of', none], ['No warnings', none], ['no warnings apply', none], ['No Archive Warnings Apply', none],
  ['N/A', none], ['-', none], ['keine', none], ['aucun', none], ['ninguna', none], ['nessuno', none], ['нет', none], ['なし', none], ['no warnings, nobody drowns, I promise', { answer: 'none-apply', denied: ['character-death'] }], ['None of the above', none], ['nothing, unless you mind turnips', none], ['nessuno di cui scusarsi', none],
  ...(['no hay sangre', 'não há sangue', "non c'è sangue", 'ни крови'].map((words) => [words, { answer: 'stated', warnings: [], denied: ['blood-gore'] }] as const)),
  ['ни секса, ни насилия', { answer: 'stated', warnings: [], denied: ['sexual-content', 'violence'] }], ['Pancada, não tem', { answer: 'stated', warnings: [], denied: ['violence'] }], ['The parrot comes to no harm', { answer: 'stated', warnings: [], denied: ['animal-harm'] }],
  ['A brother dies', stated('character-death')], [`niente che ${'a'.repeat(1500)}1`, stated('other')], [`nothing ${'to '.repeat(500)}1`, stated('other')], ['seasickness', stated('illness')],
  ['Creator Chose Not To Use Archive Warnings', declined], ['Author chose not to use archive warnings', declined], ['Choose Not To Use Archive Warnings', declined], ['Choose not to warn', declined], ["I don't warn", declined],
  ['Creator Chose Not To Use Archive Warnings, Major Character Death', stated('character-death')], ['Author chose not to warn, sorry', declined],
  ['Graphic Depictions Of Violence', withHow({ 'graphic-violence': graphic }, 'graphic-violence')], ['Major Character Death', stated('character-death')], ['Rape/Non-Con', stated('sexual-assault')], ['Underage', stated('underage')], ['Underage Sex', stated('underage')],
  ['character death', stated('character-death')], ['Character death (offscreen), some swearing', withHow({ 'character-death': offPage, 'strong-language': minor }, 'character-death', 'strong-language')], ['character death, violence', stated('character-death', 'violence')],
  ['death', stated('death')], ['Mild violence and strong language', withHow({ violence: minor }, 'violence', 'strong-language')], ['language, violence', stated('strong-language', 'violence')], ['Slash!', stated('slash')], ['m/m', stated('slash')],
  ['suicide, self-harm', stated('suicide', 'self-harm')], ['eating disorders', stated('eating-disorder')], ['drug use; alcohol', stated('drug-use', 'alcohol')], ['torture', stated('torture')], ['kidnapping', stated('kidnapping')],
  ['war', stated('war')], ['blood and gore', stated('blood-gore')], ['Gewalt', stated('violence')], ['Charaktertod', stated('character-death')], ['mort de personnage', stated('character-death')], ['смерть персонажа', stated('character-death')],
  ['No character death', { answer: 'stated', warnings: [], denied: ['character-death'] }],
  ['violence, no character death', { answer: 'stated', warnings: ['violence'], denied: ['character-death'] }],
  ['None, except a character death', stated('character-death')],
  ['no death, rape or gore', { answer: 'stated', warnings: [], denied: ['character-death', 'sexual-assault', 'blood-gore'] }], ['No slash, violence', { answer: 'stated', warnings: ['violence'], denied: ['slash'] }],
  ['without sex and violence', { answer: 'stated', warnings: [], denied: ['sexual-content', 'violence'] }], ['gore-free', { answer: 'stated', warnings: [], denied: ['blood-gore'] }], ['weder Sex noch Gewalt', { answer: 'stated', warnings: [], denied: ['sexual-content', 'violence'] }],
  ['None. Nobody dies.', { answer: 'none-apply', denied: ['character-death'] }], ['None, except a little swearing', withHow({ 'strong-language': minor }, 'strong-language')], ['None, unless soup offends', { answer: 'none-apply' }], ['none, unless you count a shipwreck with deaths', stated('death')], ['None, unless you mind some drinking', withHow({ alcohol: minor }, 'alcohol')], ['nichts, es sei denn, Blut zählt', stated('blood-gore')],
  ['violence (not graphic)', withHow({ violence: minor }, 'violence')], ['Violence: graphic. Language: mild.', withHow({ 'graphic-violence': graphic, 'strong-language': minor }, 'graphic-violence', 'strong-language')],
  ['minor character death', stated('character-death')], ['past abuse, discussed', withHow({ abuse: { presence: 'discussed' } }, 'abuse')], ['mild sex and violence', withHow({ 'sexual-content': minor, violence: minor }, 'sexual-content', 'violence')],
  ['mentions of illness, grief and war', withHow({ illness: offPage, grief: offPage, war: offPage }, 'illness', 'grief', 'war')], ['transphobia, ableist language', stated('transphobia', 'ableism')], ['racial slurs', stated('racism')], ['slurs', stated('abusive-language')],
  ['see the notes at the end', declined], ['That would spoil it', declined], ['nc, viol, tort', stated('sexual-assault', 'violence', 'torture')], ['viol', stated('sexual-assault')], ['BDSM, toys', stated('other')], ...['Wincest', 'Thorincest', 'brotherincest'].map((words) => [words, stated('incest')] as const),
  ['a jug of cider, a punch-up', stated('alcohol', 'violence')], ['the ferryman has a foul mouth', stated('strong-language')], ['a goose is shot', stated('animal-harm')], ['pneumonia, an ambulance', stated('illness', 'medical')],
  ['noises in the cellar', stated('horror')], ['two young women kissing', stated('slash')], ['she took her own life', stated('suicide')], ['bring a handkerchief', stated('grief')], ['a coffin', stated('death')], ['not everyone survives', stated('character-death')],
  ['ein Hase stirbt', stated('animal-harm')], ['zwei junge Männer, viel Bier', stated('slash', 'alcohol')], ['une gifle', stated('violence')], ['on y boit beaucoup', stated('alcohol')], ['dos chicos, un puñetazo', stated('slash', 'violence')], ['un funerale', stated('grief')],
  ['um tiro, cachaça', stated('violence', 'alcohol')], ['водка', stated('alcohol')], ['кот погибнет', stated('animal-harm')],
  ...(['None of the sailors are hurt', 'Niemand wird verletzt', "personne n'est blessé", 'nadie sale herido', 'nessuno si fa male', 'ninguém se magoa', 'никто не пострадает'].map((words) => [words, { answer: 'stated', warnings: [], denied: ['violence'] }] as const)),
  ...(['The old donkey is perfectly fine', 'dem Esel geht es gut', 'le chien survit', 'el gato no muere', 'il mulo sta bene', 'o gato fica bem', 'собака выживет', 'no ponies were harmed'].map((words) => [words, { answer: 'stated', warnings: [], denied: ['animal-harm'] }] as const)),
  ...(['Nobody we care about dies', 'hier stirbt niemand', "tout le monde s'en sort", 'todos sobreviven', 'non muore nessuno', 'ninguém morre', 'все выживут', 'Everyone comes home'].map((words) => [words, { answer: 'stated', warnings: [], denied: ['character-death'] }] as const)),
  ['Nobody takes their clothes off', { answer: 'stated', warnings: [], denied: ['sexual-content'] }],
  ...(['I cannot think of anything to warn you about', 'There is nothing in it to offend anybody', 'no standard warnings apply', 'Warnungen? Nein.', 'nichts, wovor man warnen müsste', "il n'y a rien à signaler", 'no hay nada que advertir', 'niente da segnalare', 'nada a declarar', 'предупреждать не о чем'].map((words) => [words, none] as const)),
  ...(["I'd rather not tell", 'I never give any', 'You will get no warnings out of me', 'Warnen will ich vor gar nichts', "je n'en mets jamais", 'no pongo avisos', 'non metto avvisi', 'não ponho avisos', 'предупреждать не буду'].map((words) => [words, declined] as const)),
  ['A duel, but a polite one', stated('violence')], ['slash, and a teapot', stated('slash')], ['Blut kommt nicht vor', { answer: 'stated', warnings: [], denied: ['blood-gore'] }], ['Gore: no', { answer: 'stated', warnings: [], denied: ['blood-gore'] }],
  ['a brawl in the second chapter of this, in which nobody at\nall dies', { answer: 'stated', warnings: ['violence'], denied: ['character-death'] }],
  ...(["Nuffin'", 'Absolutely none, it is a picnic', 'not that I know of', "there aren't any", 'überhaupt nichts', 'вроде нет'].map((words) => [words, none] as const)),
  ...(["It'd give the plot away", 'To warn would be to spoil', "can't say without spoiling", 'Ask me privately if you must', 'mail me for details', 'highlight to read', 'Deliberately withheld', 'caveat lector', 'read at your own peril', 'keep reading and see', 'das würde zu viel verraten', 'ça gâcherait tout', 'preguntadme', 'rovinerebbe la sorpresa', 'não digo', 'на свой страх и риск'].map((words) => [words, declined] as const)),
  ...(["Rell doesn't make it", 'one of our heroes gets killed off', 'charcter death', 'maj. char. death', 'not everyone makes it home', 'the captain meets his end'].map((words) => [words, stated('character-death')] as const)),
  ['dead when it starts: the captain', withHow({ 'character-death': offPage }, 'character-death')], ['presumed death, no actual death', { answer: 'stated', warnings: [], denied: ['character-death'] }], ['Slash? What slash? (None.)', { answer: 'stated', warnings: [], denied: ['slash'] }],
  ['nobody kills themselves', { answer: 'stated', warnings: [], denied: ['suicide'] }], ['both of them live', { answer: 'stated', warnings: [], denied: ['character-death'] }], ['no person dies', { answer: 'stated', warnings: [], denied: ['character-death'] }],
  ['Violance and swaring', stated('violence', 'strong-language')], ['sweating, an addition', stated('other')], ['creating havoc, curling', stated('other')], ['Mulder', stated('other')], ['viol.; lang.; mild sit.', withHow({ 'sexual-content': minor }, 'violence', 'strong-language', 'sexual-content')],
  ['some graphic violence', withHow({ 'graphic-violence': graphic }, 'graphic-violence')], ['very strong language', withHow({ 'strong-language': graphic }, 'strong-language')], ['language some readers may find offensive', stated('strong-language')], ['swords', stated('violence')], ['the C-word, twice', stated('strong-language')],
  ['past violence, briefly described', withHow({ violence: { presence: 'off-page', intensity: 'minor' } }, 'violence')], ['suicide, discussed with a doctor', withHow({ suicide: { presence: 'discussed' } }, 'suicide')], ['fade to black', withHow({ 'sexual-content': offPage }, 'sexual-content')], ['homophobie (en passant)', withHow({ homophobia: minor }, 'homophobia')],
  ['gets very, very drunk', stated('alcohol')], ['sexism, the period kind', stated('sexism')], ['alcoholism', stated('addiction')], ['non con', stated('sexual-assault')], ["homophobes s'abstenir", stated('slash')], ['contenu homoérotique', stated('slash')], ['illicit substances', stated('drug-use')], ['a goat is dead', stated('animal-harm')],
  ...(["it doesn't need any", 'unnecessary', 'alles harmlos', 'no hace falta', 'sem aviso', 'не нужны', 'ничего страшного'].map((words) => [words, none] as const)),
  ...(['too spoilery to list', 'Warnings are on my website', "I don't like to warn", 'am Ende der Geschichte', 'à la fin', 'alla fine', 'предупреждения в конце'].map((words) => [words, declined] as const)),
  ['What sex there is is explicit', withHow({ 'sexual-content': graphic }, 'sexual-content')], ['rape? no one is safe', stated('sexual-assault')],
  ['V: yes, L: no, S: mild', { answer: 'stated', warnings: ['violence', 'sexual-content'], denied: ['strong-language'], how: { 'sexual-content': minor } }], ...(['not much blood', 'hardly any blood', 'a drop of blood'].map((words) => [words, withHow({ 'blood-gore': minor }, 'blood-gore')] as const)),
  ['abuse, years ago', withHow({ abuse: offPage }, 'abuse')], ['buckets of blood', withHow({ 'blood-gore': graphic }, 'blood-gore')], ['RIP Captain Dell', stated('character-death')],
  ...['Chooses not to warn', 'CNTW', 'would give it away', 'would be spoilers', 'You are on your own'].map((words) => [words, { answer: 'declined' }] as const),
  ['no major character death but a minor one', withHow({ 'character-death': minor }, 'character-death')], ['nobody dies except the villain', stated('character-death')], ['no character death, but a lot of tears', { answer: 'stated', warnings: ['grief'], denied: ['character-death'] }], ['nobody dies, except of boredom', { answer: 'stated', warnings: [], denied: ['character-death'] }],
  ['not graphic violence', { answer: 'stated', warnings: ['violence'], denied: ['graphic-violence'], how: { violence: minor } }], ['Some violence, but nothing graphic', { answer: 'stated', warnings: ['violence'], denied: ['graphic-violence'], how: { violence: minor } }],
  ...['Underage Sex', 'underage', 'ped', 'chan', 'shota', 'minors', 'sex between minors', 'minor having sex', 'sex with a minor', 'minor/adult relationship', 'Sex mit Minderjährigen', 'sesso tra minorenni', 'секс с несовершеннолетними'].map((words) => [words, stated('underage')] as const),
  // Who may not read is nobody in it.
  ...['not for minors', 'minors beware', 'no minors please', 'minors should not read this'].map((words) => [words, stated('other')] as const), ['minor sexual content', withHow({ 'sexual-content': minor }, 'sexual-content')], ['underage drinking', stated('alcohol')],
  ['spoons', stated('other')], ['contains soup', stated('other')], ['violence, spoons', stated('violence', 'other')],
]
for (const [given, wanted] of cases) test(`warnings: ${JSON.stringify(given)}`, () => assert.deepEqual(readWarning(given).value, wanted))

test('warnings: words that no row reads are told, by their span', () => {
  const given = 'violence, mild spoons'
  assert.deepEqual(readWarning(given).unread.map((span) => given.slice(...span)), ['mild spoons'])
})
test('warnings: a spoiler is a spoiler', () => assert.deepEqual(readWarning('spoilers for season two').value, stated('spoilers')))
test('warnings: no words throw, and no span leaves the words', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (given) => readWarning(given).unread.every(([from, to]) => from >= 0 && to <= given.length && from < to))))
test('warnings: no statement throws where it breaks off', () => {
  for (const [given] of cases) for (const { index } of given.matchAll(/\s|$/g)) for (const rest of ['', ',', ' and', ' or', ' and/or', ' und', ' et']) assert.doesNotThrow(() => readWarning(given.slice(0, index) + rest), given.slice(0, index) + rest)
})
