import { intake } from '../../src/intake/intake.ts'
import { apply, invert } from '../../src/text/edits.ts'
import { made } from '../../src/text/typography/repairs.ts'
import { isSetThroughout } from '../../src/text/typography/set-throughout.ts'
import { type SetText, straighten } from './texts.ts'

/** What is changed in texts that are set already, rule by rule: what is not a slip of theirs is a false alarm. And of straightened ones, whether repairing twice is repairing once, and undoing gives back what came. */
export async function measureSet(texts: readonly SetText[], tell?: (words: string) => void): Promise<void> {
  // Some of these texts have set quotation marks and typed dashes: a program turned their marks. What a typewriter typed is told apart.
  const rules = { set: new Map<string, number>(), turned: new Map<string, number>(), typed: new Map<string, number>() }
  const marks = { set: 0, turned: 0 }
  let [twice, undone] = [0, 0]
  for (const { name, text } of texts) {
    const reading = await intake({ bytes: Buffer.from(text), name })
    const kind = isSetThroughout(reading.text, [0, reading.text.length]) ? 'set' : 'turned'
    marks[kind] += text.match(/[“”‘’—…]/g)?.length ?? 0
    for (const { rule, at, before, after } of made(reading.edits ?? [])) {
      const own = /--|\.\s?\.|[`"']/.test(before) ? rules.typed : rules[kind]
      own.set(rule, (own.get(rule) ?? 0) + 1)
      if (own !== rules.typed) tell?.(`${rule}: ${reading.text.slice(Math.max(0, at[0] - 30), at[0])}[${before} > ${after}]${reading.text.slice(at[1], at[1] + 20)}`.replaceAll('\n', '|'))
    }
    const typed = await intake({ bytes: Buffer.from(straighten(text)), name })
    const edits = made(typed.edits ?? [])
    const set = apply(typed.text, edits)
    if (apply(set, invert(edits)) === typed.text) undone += 1
    const again = await intake({ bytes: Buffer.from(set), name })
    const more = made(again.edits ?? [])
    if (more.length === 0) twice += 1
    for (const { rule, at, before, after } of more) tell?.(`twice ${rule}: ${again.text.slice(Math.max(0, at[0] - 30), at[0])}[${before} > ${after}]${again.text.slice(at[1], at[1] + 20)}`.replaceAll('\n', '|'))
  }
  console.log(`${marks.set} marks of texts set throughout, changed: ${shown(rules.set)}; ${marks.turned} of texts with typed dashes: ${shown(rules.turned)}; typed marks, set: ${shown(rules.typed)}`)
  console.log(`straightened texts of which undoing gives back what came: ${undone} of ${texts.length}; that a second repair leaves alone: ${twice}`)
}

function shown(rules: ReadonlyMap<string, number>): string {
  const all = [...rules.values()].reduce((sum, count) => sum + count, 0)
  return all === 0 ? '0' : `${all} (${[...rules].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${rule} ${count}`).join(', ')})`
}
