import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Assertion, AssertionOf, Field, FieldValue } from '../model/assertion.ts'
import { rungs } from '../model/rating.ts'
import type { Ruled, Ruling } from '../model/ruling.ts'
import type { Terms } from '../model/terms.ts'
import { type Resolution, resolve } from './resolve.ts'

const says = <F extends Field>(field: F, value: FieldValue[F], more: Partial<AssertionOf<F>> = {}): Assertion =>
  ({ field, value, asWritten: JSON.stringify(value), extent: 'work', basis: 'stated', rule: 'test', confidence: 1, evidence: [{ in: 'text', at: [0, 1] }], ...more }) as unknown as Assertion
const title = (text: string, kind: FieldValue['title']['kind'] = 'formal'): Assertion => says('title', { title: text, kind })
let id = 0
const rule = (act: Ruling['act'], field?: Ruled, value?: unknown, undoes?: number): Ruling =>
  ({ id: ++id, anchor: { member: 'm', at: [0, 9] }, act, by: 'test', at: '2000-01-01T00:00:00Z', ...(field && { field }), ...(value !== undefined && { value }), ...(undoes !== undefined && { undoes }) })
const record = (assertions: readonly Assertion[], rulings: readonly Ruling[] = [], terms: Terms = {}): Resolution => resolve([{ assertions, language: 'en' }], rulings, terms)
const rung = (resolution: Resolution): string => `${resolution.record.rating?.value.rung ?? 'none'} by ${resolution.record.rating?.source ?? 'nobody'}, gate ${resolution.facts.rung}`

const g = says('rating', { rung: 'general' })
const pg13 = says('rating', { rung: 'teen' })
const r = says('rating', { rung: 'mature' })
const nr = says('rating', { rung: 'unrated' })
const guess = says('rating', { rung: 'teen' }, { basis: 'derived' })
const ratings: readonly (readonly [string, readonly Assertion[], readonly Ruling[], Terms, string])[] = [
  ['nobody said anything', [], [], {}, 'none by nobody, gate unrated'],
  ['what is stated counts', [pg13], [], {}, 'teen by stated, gate teen'],
  ['the highest stated counts', [g, r, pg13], [], {}, 'mature by stated, gate mature'],
  ['the bringer answers for what nobody stated', [], [], { rating: 'general' }, 'general by terms, gate general'],
  ['the bringer answers where "not rated" is stated', [nr], [], { rating: 'teen' }, 'teen by terms, gate teen'],
  ['the bringer does not overrule a writer', [r], [], { rating: 'general' }, 'mature by stated, gate mature'],
  ['the bringer outranks a conclusion', [guess], [], { rating: 'mature' }, 'mature by terms, gate mature'],
  ['a ruling outranks all', [r], [rule('set', 'rating', { rung: 'guided' })], { rating: 'explicit' }, 'guided by ruling, gate guided'],
  ['letters that mean two rungs gate by the higher', [says('rating', { rung: 'mature', also: ['explicit'] })], [], {}, 'mature by stated, gate explicit'],
  ['a suggestion counts for nothing', [says('rating', { rung: 'general' }, { basis: 'suggested' })], [], {}, 'none by nobody, gate unrated'],
]
for (const [claim, assertions, rulings, terms, wanted] of ratings) test(`rating: ${claim}`, () => assert.equal(rung(record(assertions, rulings, terms)), wanted))

test('title: the one that stands in most parts is the work\'s', () => {
  const parts = ['The Quay', 'A Letter', 'Winter Light'].map((own) => ({ assertions: [title(own), title('Ferry House')], language: 'en' }))
  assert.equal(resolve(parts, [], {}).record.title.value.title, 'Ferry House')
  assert.equal(resolve(parts.slice(0, 1), [], {}).record.title.value.title, 'The Quay')
})
test('title: stated, then the file name, then the opening words, then a devised one', () => {
  const all = [title('It was a dark', 'incipit'), title('story07', 'filename'), title('The Tide Clerk')]
  assert.equal(record(all).record.title.value.title, 'The Tide Clerk')
  assert.equal(record(all.slice(0, 2)).record.title.value.title, 'story07')
  assert.equal(record(all.slice(0, 1)).record.title.value.title, 'It was a dark')
  assert.deepEqual(record([]).record.title.value, { title: 'Untitled story', kind: 'devised' })
})
test('title: two stated ones are for a person to look at; both are kept', () => {
  const both = record([title('The Tide Clerk'), title('The Night Clerk')])
  assert.deepEqual(both.findings.map(({ code }) => code), ['title-disputed', 'no-creator'])
  assert.equal(both.record.lost.length, 1)
})
test('title: a ruling that was undone does not count; to undo the undoing restores it', () => {
  const set = rule('set', 'title', { title: 'Mine', kind: 'formal' })
  const undo = rule('undo', undefined, undefined, set.id)
  assert.equal(record([title('Theirs')], [set]).record.title.value.title, 'Mine')
  assert.equal(record([title('Theirs')], [set, undo]).record.title.value.title, 'Theirs')
  assert.equal(record([title('Theirs')], [set, undo, rule('undo', undefined, undefined, undo.id)]).record.title.value.title, 'Mine')
})

const by = (name: string, basis: 'stated' | 'derived' = 'stated'): Assertion => says('creator', { name, role: 'author' }, { basis })
const names = ({ record: { creators } }: Resolution): string[] => creators.map(({ value }) => value.name)
test('reviews: of several counts the highest stands, the others are kept', () => {
  const { reviews, lost } = record([says('reviews', { reviews: 7 }), says('reviews', { reviews: 12 })]).record
  assert.deepEqual([reviews?.value, lost.map(({ value }) => value)], [{ reviews: 12 }, [{ reviews: 7 }]])
})
const statuses: readonly (readonly [claim: string, parts: readonly (readonly FieldValue['status']['status'][])[], wanted: string | undefined])[] = [
  ['a part that was posted again makes no repost of the work', [[], ['repost'], ['complete']], 'complete'],
  ['one of two parts revised says nothing of the work', [['revised'], []], undefined],
  ['all parts posted again are a repost', [['repost'], ['repost']], 'repost'],
  ['the last part that says how far the story is knows best', [['in-progress'], ['in-progress'], ['complete']], 'complete'],
  ['of one file the first word counts', [['complete', 'in-progress']], 'complete'],
]
for (const [claim, parts, wanted] of statuses) test(`status: ${claim}`, () => assert.equal(resolve(parts.map((part) => ({ assertions: part.map((status) => says('status', { status })), language: 'en' })), [], {}).record.status?.value.status, wanted))
test('status: "to be continued" below a part says nothing of a work that goes on', () => {
  const toBe = { assertions: [says('status', { status: 'in-progress' }, { basis: 'derived', extent: 'part' })], language: 'en' }
  assert.equal(resolve([toBe, toBe, { assertions: [], language: 'en' }], [], {}).record.status, undefined)
  assert.equal(resolve([toBe, toBe], [], {}).record.status?.value.status, 'in-progress')
})
test('creators: one name in two spellings is one', () => assert.deepEqual(names(record([by('J. M. Rowe'), by('j. m. rowe')])), ['J. M. Rowe']))
test('creators: a poster derived as author gives way to a stated one', () => assert.deepEqual(names(record([by('poster', 'derived'), by('Ann')])), ['Ann']))
test('creators: added and denied by rulings', () => {
  assert.deepEqual(names(record([by('Ann')], [rule('add', 'creator', { name: 'Ben', role: 'author' }), rule('deny', 'creator', { name: 'Ann', role: 'author' })])), ['Ben'])
})

const warned = (...warnings: 'war'[] | 'grief'[]): Assertion => says('warning', { answer: 'stated', warnings })
test('warnings: the four answers are never merged', () => {
  assert.equal(record([]).record.warnings.answer, 'not-asked')
  assert.equal(record([says('warning', { answer: 'none-apply' })]).record.warnings.answer, 'none-apply')
  assert.equal(record([says('warning', { answer: 'declined' })]).record.warnings.answer, 'declined')
  assert.equal(record([warned('war')]).record.warnings.answer, 'stated')
  const terms = record([], [], { warnings: 'none' }).record.warnings
  assert.deepEqual([terms.answer, terms.statement?.source], ['none-apply', 'terms'])
})
test('warnings: who says only what does not occur was asked', () => {
  const { answer, values, statement } = record([says('warning', { answer: 'stated', warnings: [], denied: ['character-death', 'violence'] })]).record.warnings
  assert.deepEqual([answer, values, statement?.value], ['stated', [], { answer: 'stated', denied: ['character-death', 'violence'] }])
  assert.equal(record([says('warning', { answer: 'stated', warnings: [], denied: ['war'] }), says('warning', { answer: 'none-apply' })]).record.warnings.answer, 'none-apply')
  assert.deepEqual(record([says('warning', { answer: 'stated', warnings: [], denied: ['war'] }), warned('grief')]).record.warnings.statement, undefined)
})
test('warnings: that none apply to a part is no answer for the work', () => assert.equal(record([says('warning', { answer: 'none-apply' }, { extent: 'part' })]).record.warnings.answer, 'not-asked'))
test('warnings: the bringer answers, beside what a rule concludes', () => {
  const concluded: Assertion = { ...warned('war'), basis: 'derived' }
  const { answer, values } = record([concluded], [], { warnings: ['grief'] }).record.warnings
  assert.deepEqual([answer, values.map(({ value, source }) => `${value.warning} ${source}`)], ['stated', ['grief terms', 'war derived']])
  assert.deepEqual(record([concluded], [], { warnings: ['war'] }).record.warnings.values.map(({ source }) => source), ['terms'])
})
test('warnings: the bringer is not asked where the creator answered', () => {
  assert.equal(record([says('warning', { answer: 'declined' })], [], { warnings: ['war'] }).record.warnings.answer, 'declined')
})
test('warnings: what is stated is joined; a ruling adds and denies', () => {
  const both = record([warned('war'), warned('grief')], [rule('add', 'warning', { answer: 'stated', warnings: ['horror'] }), rule('deny', 'warning', { answer: 'stated', warnings: ['war'] })])
  assert.deepEqual(both.facts.warnings, ['grief', 'horror'])
})

const refused = says('permission', { permission: 'refused' })
test('permission: a work that refuses is withheld until somebody rules', () => {
  assert.equal(record([refused]).facts.state, 'withheld')
  assert.ok(record([refused]).findings.some(({ code }) => code === 'permission-refused'))
  const opened = record([refused], [rule('publish')])
  assert.equal(opened.facts.state, 'published')
  assert.ok(!opened.findings.some(({ code }) => code === 'permission-refused'))
  assert.equal(record([], [rule('withhold')]).facts.state, 'withheld')
})
test('story: what is ruled to be none is withheld; that it is one opens nothing', () => {
  const story = (is: boolean): ReturnType<typeof rule> => rule('set', 'story', { story: is })
  assert.equal(record([], [story(false)]).facts.state, 'withheld')
  assert.equal(record([], [story(false), story(true)]).facts.state, 'published')
  assert.equal(record([], [story(true), story(false)]).facts.state, 'withheld')
  assert.equal(record([], [rule('publish'), story(false)]).facts.state, 'withheld')
  assert.equal(record([], [story(false), rule('publish')]).facts.state, 'published')
  assert.equal(record([], [rule('withhold'), story(true)]).facts.state, 'withheld')
  assert.equal(record([refused], [story(true)]).facts.state, 'withheld')
})
test('permission: of two statements the stricter counts', () => {
  assert.equal(record([says('permission', { permission: 'granted' }), refused]).facts.state, 'withheld')
})

test('resolve: a suggestion is never shown', () => {
  const suggestion = fc.constantFrom(
    says('title', { title: 'S', kind: 'formal' }, { basis: 'suggested' }), says('creator', { name: 'S', role: 'author' }, { basis: 'suggested' }),
    says('rating', { rung: 'general' }, { basis: 'suggested' }), says('warning', { answer: 'none-apply' }, { basis: 'suggested' }),
    says('tag', { name: 'S' }, { basis: 'suggested' }), says('permission', { permission: 'granted' }, { basis: 'suggested' }), says('language', { language: 's' }, { basis: 'suggested' }))
  const other = fc.constantFrom(title('T'), by('A'), g, r, warned('war'), refused)
  fc.assert(fc.property(fc.array(suggestion, { maxLength: 5 }), fc.array(other, { maxLength: 4 }), fc.constantFrom(...rungs, undefined), (suggested, stated, rating) => {
    const terms: Terms = rating ? { rating } : {}
    assert.deepEqual(record([...suggested, ...stated], [], terms), record(stated, [], terms))
  }))
})

test('warnings: what is said of one beside its name stays with it', () => {
  const { record: { warnings } } = record([says('warning', { answer: 'stated', warnings: ['violence', 'death'], how: { violence: { intensity: 'minor', presence: 'off-page' } } })])
  assert.deepEqual(warnings.values.map(({ value }) => value), [{ warning: 'violence', intensity: 'minor', presence: 'off-page' }, { warning: 'death' }])
})
