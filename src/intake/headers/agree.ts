import { type Assertion, type AssertionOf, ofField } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { fold } from '../../text/fold.ts'
import { notTheirs } from './mail.ts'
import { isOffice } from './nobody.ts'
import { postedForRule } from './posted-for.ts'

/** Where nobody is named as the author, who posted the story is taken for it, and marked as derived; not who sent on another's, and no office. */
export function creditPoster(assertions: readonly Assertion[]): Assertion[] {
  const creators = ofField(assertions, 'creator')
  if (creators.some(({ value, rule }) => value.role === 'author' && rule !== 'mail:quoted from')) return assertions.filter(({ rule }) => rule !== 'mail:quoted from')
  const poster = creators.find(({ value, rule }) => value.role === 'poster' && !notTheirs.has(rule) && !isOffice(value.name))
  if (!poster || creators.some(({ value, rule }) => value.role === 'author' || rule === postedForRule)) return [...assertions]
  const derived: AssertionOf<'creator'> = { ...poster, value: { name: poster.value.name, role: 'author' }, basis: 'derived', rule: 'poster:nobody else is named', confidence: 0.8 }
  return [...assertions, derived as Assertion]
}

/** Whoever wrote the story neither owns its fandom nor helped with it: what a sentence seems to say of the author in another role goes. */
function withoutSelf(assertions: readonly Assertion[]): Assertion[] {
  const authors = new Set(ofField(assertions, 'creator').flatMap(({ value }) => (value.role === 'author' || value.role === 'co-author' ? [fold(value.name)] : [])))
  // "Marla owns nothing": the author by the first name.
  const isFirst = (name: string): boolean => [...authors].some((author) => author.startsWith(`${name} `))
  return assertions.filter((assertion) => assertion.field !== 'creator' || !others.has(assertion.value.role) || !(authors.has(fold(assertion.value.name)) || (assertion.value.role === 'owner' && isFirst(fold(assertion.value.name)))))
}

const others: ReadonlySet<string> = new Set(['owner', 'thanked', 'dedicatee', 'beta', 'antecedent'])

/** A subject, and who sends a story on, say whose it is in short: "posted for Wren" is for the Wren Oakes whom the story names. */
function inFull(assertions: readonly Assertion[]): readonly Assertion[] {
  const authors = ofField(assertions, 'creator').flatMap(({ value, rule }) => (value.role === 'author' && !inShort.has(rule) ? [value.name] : []))
  return assertions.map((assertion) => {
    if (assertion.field !== 'creator' || !inShort.has(assertion.rule)) return assertion
    const { role, name } = assertion.value
    const full = authors.filter((other) => fold(other).startsWith(`${fold(name)} `))
    return full.length === 1 ? { ...assertion, value: { role, name: full[0] as string } } : assertion
  })
}

/** "J/D" in a subject is "Jack/Daniel" in short, where that is the one pairing whose names begin so. */
function withoutInitials(assertions: readonly Assertion[]): Assertion[] {
  const pairs = ofField(assertions, 'relationship').filter(({ value }) => !initialled.test(value.name))
  const fullOf = (name: string): AssertionOf<'relationship'> | undefined => {
    const fits = pairs.filter(({ value }) => value.name.includes('/') && value.name.split('/').map((side) => side.trim()[0]?.toUpperCase()).join('/') === name)
    return fits.length === 1 ? fits[0] : undefined
  }
  const codes = ofField(assertions, 'relationship').filter(({ value }) => initialled.test(value.name) && fullOf(value.name) !== undefined)
  if (codes.length === 0) return [...assertions]
  return assertions.flatMap((one): Assertion[] => {
    if (one.field !== 'relationship') return [one]
    if (initialled.test(one.value.name)) return fullOf(one.value.name) ? [] : [one]
    return [{ ...one, evidence: [...one.evidence, ...codes.filter(({ value }) => fullOf(value.name)?.value.name === one.value.name).flatMap(({ evidence }) => evidence)] }]
  })
}

const initialled = /^[A-Z](?:\/[A-Z]){1,3}$/

const inShort: ReadonlySet<string> = new Set(['subject:by', 'subject:posted for', 'mail:posted for', 'mail:for'])

function keyOf(assertion: Assertion): string {
  const { field, value, basis } = assertion
  if (field === 'creator') return `creator ${value.role} ${fold(value.name)}`
  if (field === 'title') return `title ${fold(value.title)}`
  if (field === 'email') return `email ${value.address.toLowerCase()}`
  if (field === 'fandom' || field === 'character' || field === 'relationship' || field === 'tag') return `${field} ${fold(value.name)}`
  return `${field} ${basis} ${JSON.stringify(value)}`
}

/** The same thing said twice is one assertion with two pieces of evidence; a formal title outranks its own caption. */
export function mergeSame(assertions: readonly Assertion[]): Assertion[] {
  const merged = new Map<string, Assertion>()
  for (const assertion of withoutInitials(withoutSelf(inFull(assertions)))) {
    const key = keyOf(assertion)
    const before = merged.get(key)
    if (!before) { merged.set(key, assertion); continue }
    const better = assertion.basis === before.basis && (assertion.confidence > before.confidence + 0.04) ? assertion : before
    const other = better === before ? assertion : before
    merged.set(key, { ...better, confidence: Math.max(better.confidence, other.confidence), evidence: [...better.evidence, ...other.evidence.filter((one) => !better.evidence.some((same) => JSON.stringify(same) === JSON.stringify(one)))] } as Assertion)
  }
  return [...merged.values()]
}

/** What the assertions of a story give reason to look at. */
export function noticed(assertions: readonly Assertion[]): Finding[] {
  const findings: Finding[] = []
  const titles = ofField(assertions, 'title')
  const formal = titles.filter(({ value }) => value.kind === 'formal')
  const kinds = new Set(titles.map(({ value }) => value.kind))
  if (formal.length > 1) findings.push({ code: 'title-disputed', detail: formal.map(({ value }) => value.title).join(' | ') })
  if (!['formal', 'caption', 'subject'].some((kind) => kinds.has(kind as 'formal'))) findings.push({ code: kinds.has('filename') ? 'title-from-filename' : 'title-from-incipit' })
  if (!ofField(assertions, 'creator').some(({ value }) => value.role === 'author' || value.role === 'co-author')) findings.push({ code: 'no-creator' })
  const ratings = new Set(ofField(assertions, 'rating').filter(({ extent }) => extent === 'work').map(({ value }) => value.rung))
  if (ratings.size > 1) findings.push({ code: 'rating-disputed', detail: [...ratings].join(', ') })
  const permissions = ofField(assertions, 'permission')
  const refused = permissions.find(({ value }) => value.permission === 'refused')
  const ask = permissions.find(({ value }) => value.permission === 'ask')
  if (refused) findings.push({ code: 'permission-refused', ...(refused.evidence[0] && { evidence: refused.evidence[0] }) })
  else if (ask) findings.push({ code: 'permission-ask', ...(ask.evidence[0] && { evidence: ask.evidence[0] }) })
  return findings
}
