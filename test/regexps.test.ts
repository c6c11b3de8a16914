import { parse } from 'acorn'
import assert from 'node:assert/strict'
import { stripTypeScriptTypes } from 'node:module'
import { test } from 'node:test'
import { analyse } from 'scslre'
import { sources } from './support/sources.ts'

/** A regular expression literal of the program, with the words that stand where it could say what bounds it: above it, beside it, at the head of the file. */
type Literal = { readonly place: string; readonly source: string; readonly flags: string; readonly said: string }

const headLines = 20

/** The regular expressions of a source: literals, and strings given to `RegExp`. Types are blanked out, so places stay true. */
function regexpsOf(file: string, text: string): readonly Literal[] {
  const lines = text.split('\n')
  const found: Literal[] = []
  const add = (node: Record<string, unknown>, source: string, flags: string): void => {
    const line = (node['loc'] as { start: { line: number } }).start.line
    found.push({ place: `${file}:${line}`, source, flags, said: [...lines.slice(0, headLines).filter((each) => each.startsWith('//')), lines[line - 2], lines[line - 1]].join('\n') })
  }
  const open: unknown[] = [parse(stripTypeScriptTypes(text), { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true })]
  while (open.length > 0) {
    const node = open.pop()
    if (Array.isArray(node)) open.push(...node)
    else if (typeof node === 'object' && node !== null) {
      const at = node as Record<string, unknown>
      const regex = at['regex'] as { pattern: string; flags: string } | undefined
      if (at['type'] === 'Literal' && regex !== undefined) add(at, regex.pattern, regex.flags)
      const called = at['callee'] as { name?: string } | undefined
      const [pattern, flags] = (at['arguments'] ?? []) as readonly { value?: unknown }[]
      if (called?.name === 'RegExp' && typeof pattern?.value === 'string') add(at, pattern.value, typeof flags?.value === 'string' ? flags.value : '')
      open.push(...Object.values(at).filter((value) => typeof value === 'object' && value !== null && !(value instanceof RegExp)))
    }
  }
  return found
}

const literals = sources(/^src\/.*\.ts$/).filter(({ file }) => !file.endsWith('.test.ts')).flatMap(({ file, text }) => regexpsOf(file, text))

test('regexps: the checker knows a slow one when it sees it', () => {
  for (const [source, slow] of [['(a+)+b', true], ['\\s+$', true], ['^\\s*(.*?)\\s*$', true], ['^\\s+', false], ['[a-z]{1,64}@', false]] as const) {
    assert.equal(analyse({ source, flags: '' }).reports.length > 0, slow, source)
  }
})

// A line of a file may be 30 MB long. One that only ever meets short words says so, above it, beside it, or for all of its file at its head:
// `// bounded: a label of at most 40 characters`. Whether that is so, test/rows.test.ts measures.
test('regexps: none takes more than linear time, or it says what bounds it', () => {
  const slow = literals.flatMap(({ place, source, flags, said }) => {
    const { reports } = analyse({ source, flags })
    const [worst] = reports.toSorted((a, b) => Number(b.exponential) - Number(a.exponential))
    if (worst === undefined || (!worst.exponential && /\bbounded: \S/.test(said))) return []
    return [`${place} /${source}/${flags} is ${worst.exponential ? 'exponential' : 'quadratic'} in a row of ${JSON.stringify(worst.character.pick)} (${worst.type})`]
  })
  assert.equal(slow.length, 0, `\n  ${slow.join('\n  ')}\n`)
})
