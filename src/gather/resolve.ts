import { weight } from '../consent/policy.ts'
import { type Assertion, type AssertionOf, type Field, type FieldValue, titleKinds } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import type { RatingValue, Rung } from '../model/rating.ts'
import type { Ruling } from '../model/ruling.ts'
import type { Terms } from '../model/terms.ts'
import type { Qualified, Warning, WarningAnswer } from '../model/warning.ts'
import type { Facts, Resolved, WorkRecord } from '../model/work.ts'
import { fold } from '../text/fold.ts'
import { devisedTitle } from './devised-title.ts'
import { doubts } from './doubts.ts'
import { activeRulings, stateRuling } from './rulings.ts'

/** What one segment's reading says, as `resolve` needs it. */
type SegmentReading = { readonly assertions: readonly Assertion[]; readonly language: string }

/** A work's record with what follows from it: the facts that consent asks for, and what a curator should look at. */
export type Resolution = { readonly record: WorkRecord; readonly facts: Pick<Facts, 'state' | 'rung' | 'warnings'>; readonly findings: readonly Finding[] }

type Found<F extends Field> = { readonly assertion: AssertionOf<F>; readonly segment: number }
type Lost = Resolved<unknown> & { readonly field: Field }

/**
 * Makes one record of what the segments of a work state, in this order: a person's rulings, what is stated, the terms of the
 * accession (rating and warnings only), what is derived. What is merely suggested takes no part. Pure; nothing is thrown away:
 * values that lost stand in `record.lost`.
 */
export function resolve(segments: readonly SegmentReading[], rulings: readonly Ruling[], terms: Terms): Resolution {
  const active = activeRulings(rulings)
  const lost: Lost[] = []
  const findings: Finding[] = []

  const found = <F extends Field>(field: F): Found<F>[] =>
    segments.flatMap(({ assertions }, segment) =>
      assertions
        .filter((assertion) => assertion.field === field && assertion.basis !== 'suggested')
        .map((assertion) => ({ assertion: assertion as unknown as AssertionOf<F>, segment })))

  /** One value: the last ruling that set it, else the first by basis, then as `better` orders them. */
  const scalar = <F extends Field>(field: F, better: (a: Found<F>, b: Found<F>) => number = () => 0, counts: (each: Found<F>) => boolean = () => true): Resolved<FieldValue[F]> | undefined => {
    const candidates = found(field).filter(counts).sort((a, b) => basisRank(a) - basisRank(b) || better(a, b))
    const values = candidates.map((each) => resolvedFrom(each))
    const struck = values.filter(({ value }) => active.some((ruling) => ruling.act === 'deny' && ruling.field === field && sameValue(ruling.value, value)))
    const left = values.filter((each) => !struck.includes(each))
    const set = active.findLast((ruling) => ruling.field === field && ruling.act === 'set')
    const chosen = set ? ruled<FieldValue[F]>(set) : left[0]
    for (const each of values) if (each !== chosen) lost.push({ ...each, field })
    return chosen
  }

  /** Several values, those that say the same joined; a ruling sets them all, adds one, or denies one. */
  const several = <F extends Field>(field: F): Resolved<FieldValue[F]>[] => {
    const sets = active.filter((ruling) => ruling.field === field && ruling.act === 'set')
    const given = found(field).sort((a, b) => basisRank(a) - basisRank(b)).map((each) => resolvedFrom(each))
    const stated = sets.length > 0 ? sets.map((ruling) => ruled<FieldValue[F]>(ruling)) : given
    if (sets.length > 0) for (const each of given) lost.push({ ...each, field })
    const added = active.filter((ruling) => ruling.field === field && ruling.act === 'add').map((ruling) => ruled<FieldValue[F]>(ruling))
    const kept: Resolved<FieldValue[F]>[] = []
    for (const each of [...stated, ...added]) {
      const denied = active.some((ruling) => ruling.act === 'deny' && ruling.field === field && sameValue(ruling.value, each.value))
      if (denied) lost.push({ ...each, field })
      else if (!kept.some((other) => sameValue(other.value, each.value))) kept.push(each)
    }
    return kept
  }

  const parts = partsByTitle(found('title'))
  // Of titles of a kind the one that stands in most parts is the work's, the others are its chapters'.
  const title = scalar('title', (a, b) => titleKinds.indexOf(a.assertion.value.kind) - titleKinds.indexOf(b.assertion.value.kind) || parts(b) - parts(a) || a.segment - b.segment || b.assertion.confidence - a.assertion.confidence)
  if (title && title.source !== 'ruling' && disputedTitle(found('title'))) findings.push({ code: 'title-disputed' })

  const creators = withoutDoubtfulAuthors(several('creator'))
  if (creators.length === 0) findings.push({ code: 'no-creator' })

  const rating = resolveRating(scalarRating(found('rating'), active, lost), terms, lost)
  if (rating && rating.source !== 'ruling') {
    if ((rating.value.also ?? []).length > 0) findings.push({ code: 'rating-ambiguous', detail: rating.asWritten ?? '' })
    if (disputedRating(found('rating'))) findings.push({ code: 'rating-disputed' })
  }

  const warnings = resolveWarnings(found('warning'), active, terms, lost)
  const permission = scalar('permission', (a, b) => permissionRank[a.assertion.value.permission] - permissionRank[b.assertion.value.permission])
  if (permission?.source === 'stated' || permission?.source === 'derived') {
    if (permission.value.permission === 'refused') findings.push({ code: 'permission-refused', detail: permission.asWritten ?? '' })
    if (permission.value.permission === 'ask') findings.push({ code: 'permission-ask', detail: permission.asWritten ?? '' })
  }

  const statedLanguage = scalar('language')
  const summary = scalar('summary')
  const disclaimer = scalar('disclaimer')
  const series = scalar('series')
  // "To be continued" below a part is true of the work while no other part follows; how far a story is, its last part knows best; of a work is said what was done to all of its parts.
  const saying = Map.groupBy(found('status'), ({ assertion }) => assertion.value.status)
  const isOfAll = (status: Status): boolean => new Set(saying.get(status)?.map(({ segment }) => segment)).size === segments.length
  const status = scalar('status', (a, b) => b.segment - a.segment, ({ assertion, segment }) =>
    (!ofCopies.has(assertion.value.status) || isOfAll(assertion.value.status)) && (assertion.basis === 'stated' || assertion.extent !== 'part' || segment === segments.length - 1))
  // A story in several files was copied at several times.
  const reviews = scalar('reviews', (a, b) => b.assertion.value.reviews - a.assertion.value.reviews)
  const fandoms = several('fandom')
  const dates = several('date')
  const language = statedLanguage?.value.language ?? segments[0]?.language ?? 'und'
  const record: WorkRecord = {
    title: title ?? { value: { title: devisedTitle({ creators: creators.filter(({ value }) => value.role === 'author' || value.role === 'co-author').map(({ value }) => value.name), fandom: fandoms[0]?.value.name, date: dates[0]?.value.date, language }), kind: 'devised' }, source: 'devised', evidence: [], segment: 0 },
    creators, warnings,
    ...(rating && { rating }),
    fandoms, characters: several('character'), relationships: several('relationship'), tags: several('tag'),
    ...(summary && { summary }), ...(disclaimer && { disclaimer }),
    notes: several('note'),
    ...(series && { series }),
    dates,
    ...(permission && { permission }), ...(status && { status }), ...(reviews && { reviews }),
    language,
    lost,
  }
  findings.push(...doubts(record))
  const ruledState = stateRuling(active)
  const withheld = ruledState ? ruledState === 'withhold' : permission?.value.permission === 'refused'
  return {
    record,
    facts: { state: withheld ? 'withheld' : 'published', rung: gateRung(rating?.value), warnings: [...new Set(warnings.values.map(({ value }) => value.warning))] },
    findings: ruledState ? findings.filter(({ code }) => code !== 'permission-refused' && code !== 'permission-ask') : findings,
  }
}

type Status = FieldValue['status']['status']
/** What is said of a posting, and not of how far the story is. */
const ofCopies: ReadonlySet<Status> = new Set(['repost', 'revised', 'draft'])

const permissionRank = { refused: 0, ask: 1, granted: 2 } as const

function basisRank({ assertion }: { readonly assertion: { readonly basis: string } }): number {
  return assertion.basis === 'stated' ? 0 : 1
}

function resolvedFrom<F extends Field>({ assertion, segment }: Found<F>): Resolved<FieldValue[F]> {
  return {
    value: assertion.value, source: assertion.basis === 'stated' ? 'stated' : 'derived', asWritten: assertion.asWritten,
    rule: assertion.rule, confidence: assertion.confidence, evidence: assertion.evidence, segment,
  }
}

function ruled<T>(ruling: Ruling): Resolved<T> {
  return { value: ruling.value as T, source: 'ruling', evidence: [], segment: 0, ruling: ruling.id }
}

/** Whether two values of a set say the same: names by their folded letters, everything else as it stands. */
function sameValue(a: unknown, b: unknown): boolean {
  const key = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? fold(inner) : inner))
  return key(a) === key(b)
}

/** Someone derived as author (a poster, say) counts only where nobody is stated as one. */
function withoutDoubtfulAuthors(creators: readonly Resolved<FieldValue['creator']>[]): readonly Resolved<FieldValue['creator']>[] {
  const stated = creators.some(({ value, source }) => value.role === 'author' && source !== 'derived')
  return creators.filter(({ value, source }) => !(stated && value.role === 'author' && source === 'derived'))
}

/** In how many parts a title stands. */
function partsByTitle(titles: readonly Found<'title'>[]): (title: Found<'title'>) => number {
  const known = ({ assertion }: Found<'title'>): string => fold(assertion.value.title)
  const segments = Map.groupBy(titles, known)
  return (title) => new Set(segments.get(known(title))?.map(({ segment }) => segment)).size
}

/** Two different titles at the same level in one segment. */
function disputedTitle(titles: readonly Found<'title'>[]): boolean {
  const formal = titles.filter(({ assertion, segment }) => segment === 0 && assertion.basis === 'stated' && assertion.value.kind === 'formal' && assertion.extent === 'work')
  return new Set(formal.map(({ assertion }) => fold(assertion.value.title))).size > 1
}

function disputedRating(ratings: readonly Found<'rating'>[]): boolean {
  const ofWork = ratings.filter(({ assertion }) => assertion.basis === 'stated' && assertion.extent === 'work')
  return new Set(ofWork.map(({ assertion }) => assertion.value.rung)).size > 1
}

/** The highest stated rating, else the highest derived; a ruling before both. */
function scalarRating(ratings: readonly Found<'rating'>[], active: readonly Ruling[], lost: Lost[]): Resolved<RatingValue> | undefined {
  const set = active.findLast(({ field, act }) => field === 'rating' && act === 'set')
  const denied = (value: RatingValue): boolean => active.some((ruling) => ruling.field === 'rating' && ruling.act === 'deny' && (ruling.value as RatingValue).rung === value.rung)
  // "See individual parts" weighs as much as the part that is explicit, which says more.
  const isUnrated = ({ assertion }: Found<'rating'>): number => (assertion.value.rung === 'unrated' ? 1 : 0)
  const ranked = [...ratings].sort((a, b) => basisRank(a) - basisRank(b) || weight(b.assertion.value.rung) - weight(a.assertion.value.rung) || isUnrated(a) - isUnrated(b)).map((each) => resolvedFrom(each))
  const chosen = set ? ruled<RatingValue>(set) : ranked.find(({ value }) => !denied(value))
  for (const each of ranked) if (each !== chosen) lost.push({ ...each, field: 'rating' })
  return chosen
}

/** The bringer answers where nobody stated a rung: no rating, "not rated", or a rule's conclusion. */
function resolveRating(own: Resolved<RatingValue> | undefined, terms: Terms, lost: Lost[]): Resolved<RatingValue> | undefined {
  const answered = own && own.source !== 'derived' && (own.source === 'ruling' || own.value.rung !== 'unrated')
  if (answered || terms.rating === undefined) return own
  if (own) lost.push({ ...own, field: 'rating' })
  return { value: { rung: terms.rating }, source: 'terms', evidence: [], segment: 0 }
}

/** The rung that the gate goes by: where the same letters mean two, the higher. */
function gateRung(rating: RatingValue | undefined): Rung {
  if (!rating) return 'unrated'
  return [rating.rung, ...(rating.also ?? [])].reduce((highest, rung) => (weight(rung) > weight(highest) ? rung : highest))
}

function resolveWarnings(statements: readonly Found<'warning'>[], active: readonly Ruling[], terms: Terms, lost: Lost[]): WorkRecord['warnings'] {
  const sets = active.filter(({ field, act }) => field === 'warning' && act === 'set')
  // "None this chapter" is no answer for the work.
  const isOfPart = ({ assertion: { value, extent } }: Found<'warning'>): boolean => value.answer === 'none-apply' && extent === 'part'
  for (const each of statements) if (isOfPart(each)) lost.push({ ...resolvedFrom(each), field: 'warning' })
  const given = statements.filter((each) => !isOfPart(each)).sort((a, b) => basisRank(a) - basisRank(b)).map((each) => resolvedFrom(each))
  const base: readonly Resolved<FieldValue['warning']>[] = sets.length > 0 ? sets.slice(-1).map((ruling) => ruled<FieldValue['warning']>(ruling)) : given
  if (sets.length > 0) for (const each of given) lost.push({ ...each, field: 'warning' })
  const fromTerms = base.every(({ source }) => source === 'derived') ? termsWarning(terms) : []
  const added = active.filter(({ field, act }) => field === 'warning' && act === 'add').map((ruling) => ruled<FieldValue['warning']>(ruling))
  const denied = new Set(active.filter(({ field, act }) => field === 'warning' && act === 'deny').flatMap(({ value }) => warningsOf(value as FieldValue['warning'])))

  const values: Resolved<{ warning: Warning } & Qualified>[] = []
  for (const statement of [...fromTerms, ...base, ...added]) {
    for (const warning of warningsOf(statement.value)) {
      if (denied.has(warning)) lost.push({ ...statement, value: { answer: 'stated', warnings: [warning] }, field: 'warning' })
      else if (!values.some(({ value }) => value.warning === warning)) values.push({ ...statement, value: { warning, ...howOf(statement.value)[warning] } })
    }
  }
  const rank: readonly WarningAnswer[] = ['stated', 'none-apply', 'declined']
  const all = [...fromTerms, ...base, ...added]
  const best = [...all].sort((a, b) => rank.indexOf(a.value.answer) - rank.indexOf(b.value.answer)).find(({ value }) => value.answer !== 'stated')
  if (values.length > 0) return { answer: 'stated', values }
  if (best) return { answer: best.value.answer, values, statement: { ...best, value: { answer: best.value.answer } } }
  // "No character death": somebody was asked, and warns of nothing.
  const denying = all.filter(({ value }) => deniedBy(value).length > 0)
  return denying[0] ? { answer: 'stated', values, statement: { ...denying[0], value: { answer: 'stated', denied: [...new Set(denying.flatMap(({ value }) => deniedBy(value)))] } } } : { answer: 'not-asked', values }
}

function warningsOf(value: FieldValue['warning']): readonly Warning[] {
  return value.answer === 'stated' ? value.warnings : []
}

function deniedBy(value: FieldValue['warning']): readonly Warning[] {
  return value.answer === 'stated' ? value.denied ?? [] : []
}

function howOf(value: FieldValue['warning']): Readonly<Partial<Record<Warning, Qualified>>> {
  return value.answer === 'stated' ? value.how ?? {} : {}
}

function termsWarning(terms: Terms): readonly Resolved<FieldValue['warning']>[] {
  if (terms.warnings === undefined) return []
  const value: FieldValue['warning'] = terms.warnings === 'none' ? { answer: 'none-apply' } : { answer: 'stated', warnings: terms.warnings }
  return [{ value, source: 'terms', evidence: [], segment: 0 }]
}
