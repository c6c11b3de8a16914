import type { Assertion } from '../../src/model/assertion.ts'
import type { FindingCode } from '../../src/model/finding.ts'
import { type Block, type Draft, type Member, type Reading, rulesVersion } from '../../src/model/reading.ts'
import type { Rung } from '../../src/model/rating.ts'
import type { Span } from '../../src/model/span.ts'
import type { Warning } from '../../src/model/warning.ts'
import { findPersonal } from '../../src/text/personal.ts'
import { countWords } from '../../src/text/words.ts'

/**
 * A stand-in for intake, so that tests of the catalogue depend on no rule of reading: `Label: value` lines, a blank line, the
 * story; `# Heading` begins a chapter; a line `=====` divides stories; `Finding: code` is noticed. An empty file is refused.
 */
export function smallIntake({ bytes, name }: Member, rules = rulesVersion): Reading {
  const text = Buffer.from(bytes).toString('utf8')
  if (text.trim() === '') return { rules, format: 'none', text: '', origins: [], blocks: [], marks: [], personal: [], drafts: [], findings: [{ code: 'empty-file' }] }
  const drafts: Draft[] = []
  let start = 0
  for (const piece of text.split('=====\n')) {
    drafts.push(draft(text, [start, start + piece.length], name))
    start += piece.length + 6
  }
  const blocks: Block[] = drafts.map(({ at }) => ({ kind: 'paragraph', at }))
  return {
    rules, format: 'text', text, blocks, marks: [], personal: findPersonal(text), drafts, findings: [],
    encoding: { name: 'utf-8', confidence: 1, runnersUp: [] }, origins: [{ at: 0, from: 0, encoding: 'utf-8', newline: 'lf', repairs: [] }],
  }
}

function draft(text: string, at: Span, name: string): Draft {
  const assertions: Assertion[] = []
  const noticed = /^Finding: ([a-z-]+)$/m.exec(text.slice(...at))
  let line = at[0]
  for (;;) {
    const end = text.indexOf('\n', line)
    const label = /^(\w+): (.+)$/.exec(text.slice(line, end < 0 ? at[1] : end))
    if (!label || end < 0) break
    const [, field = '', words = ''] = label
    const from = line + field.length + 2
    const assertion = read(field.toLowerCase(), words, [from, from + words.length])
    if (assertion) assertions.push(assertion)
    line = end + 1
  }
  const body: Span = [Math.min(line, at[1]), at[1]]
  if (!assertions.some(({ field }) => field === 'title')) {
    const words: Span = [body[0], Math.min(body[1], body[0] + 30)]
    assertions.push({ field: 'title', value: { title: text.slice(...words).trim(), kind: 'incipit' }, asWritten: text.slice(...words), extent: 'work', basis: 'derived', rule: 'incipit', confidence: 0.5, evidence: [{ in: 'text', at: words }] })
  }
  const counter = /(\w+?)-?(\d+)\.txt$/.exec(name)
  if (counter && assertions.every(({ field }) => field !== 'part') && name.includes('part')) {
    assertions.push({ field: 'part', value: { number: Number(counter[2]), stem: counter[1] ?? '' }, asWritten: counter[0], extent: 'part', basis: 'derived', rule: 'name', confidence: 0.6, evidence: [{ in: 'name', at: [0, name.length] }] })
  }
  const places: number[] = []
  for (let found = text.indexOf('# ', body[0]); found >= 0 && found < body[1]; found = text.indexOf('# ', found + 2)) if (found === body[0] || text[found - 1] === '\n') places.push(found)
  const chapters = places.map((from, n) => {
    const span: Span = [from, places[n + 1] ?? body[1]]
    return { at: span, title: text.slice(from + 2, text.indexOf('\n', from)), number: n + 1, words: countWords(text, ...span), paragraphs: 1 }
  })
  return { at, body, chapters, assertions, incipit: [body[0], body[0]], language: /[\u3040-\u30ff]/.test(text.slice(...body)) ? 'ja' : 'en', words: countWords(text, ...body), findings: noticed ? [{ code: noticed[1] as FindingCode }] : [] }
}

function read(field: string, words: string, at: Span): Assertion | undefined {
  const common = { asWritten: words, extent: 'work', basis: 'stated', rule: 'label', confidence: 0.9, evidence: [{ in: 'text', at }] } as const
  switch (field) {
    case 'title': return { ...common, field, value: { title: words, kind: 'formal' } }
    case 'author': return { ...common, field: 'creator', value: { name: words, role: 'author' } }
    case 'rating': return { ...common, field, value: { rung: words as Rung } }
    case 'warning': return { ...common, field, value: words === 'none' ? { answer: 'none-apply' } : { answer: 'stated', warnings: words.split(', ') as Warning[] } }
    case 'fandom': return { ...common, field, value: { name: words } }
    case 'tag': return { ...common, field, value: { name: words } }
    case 'summary': return { ...common, field, value: { text: words } }
    case 'permission': return { ...common, field, value: { permission: words as 'refused' } }
    case 'part': {
      const [number = '1', of] = words.split(' of ')
      return { ...common, extent: 'part', field, value: { number: Number(number), ...(of && { of: Number(of) }) } }
    }
    default: return undefined
  }
}
