// bounded: each pattern here meets what stands before a name on its line, at most 120 characters.
import { type Assertion, type AssertionOf, ofField, type Role, textSpans } from '../../model/assertion.ts'
import { fold } from '../../text/fold.ts'

/** What stands before a name that is an author's only while nobody else is named as one, and what else it makes of it. */
const rows: readonly (readonly [role: Role, is: RegExp])[] = [
  ['antecedent', /^original(?:ly)?(?: (?:story|fic|fanfic|tale|work|text|version|author|writer|written|posted))*(?: (?:is|was))?(?: by)?$/iu],
  ['owner', /^(?:(?:characters?|series|show|world|universe) (?:was |were |is |are )?)?created by$/iu],
  ['idea', /^story by$/iu],
]
/** A story whose readers speak between its lines is theirs who let them, whoever wrote the story. */
const heckled = /(?<!\p{L})(?:mst(?:['’]?(?:ed|ing|ied))?|riff(?:ed|ing)|heckl(?:ed|ing))(?!\p{L})/iu

/** "The story is mine, (c) 1998 Marla Quince": whose the story is where nobody is called its author. */
const mine = /(?<!\p{L})(?:story|fic|tale|text|words|plot)(?: itself)? (?:is|are) (?:all )?(?:mine|copyright|my own)[^.!?\n]{0,30}(?:\(c\)|©|copyright)[\s\d,–-]{0,14}(?:by )?$/iu

/**
 * Takes apart the authors of one story: where somebody else has written it, who is called the original's author, or what it was created by, or whose story it was, is
 * that; a translation's original is the author's. A first name alone is that of an author with a full one.
 */
export function authorsApart(text: string, assertions: readonly Assertion[]): Assertion[] {
  const authors = ofField(assertions, 'creator').filter(({ value, basis }) => value.role === 'author' && basis === 'stated')
  const roles = new Map(authors.flatMap((one) => { const role = roleOf(text, one); return role ? [[one, role] as const] : [] }))
  const sure = authors.filter((one) => !roles.has(one))
  const messengers = new Set(authors.filter((one) => one.rule === 'notice:signature' && tellsOf(text, one, authors)))
  const isTranslated = ofField(assertions, 'creator').some(({ value }) => value.role === 'translator')
  const isHeckled = ofField(assertions, 'title').some(({ value }) => heckled.test(value.title))
  return (assertions as readonly AssertionOf<'creator'>[]).flatMap((one): Assertion[] => {
    if (authors.length === 0 && one.field === 'creator' && one.value.role === 'owner' && textSpans(one).some(([from]) => mine.test(text.slice(Math.max(0, from - 120), from)))) return [{ ...one, basis: 'stated', value: { ...one.value, role: 'author' } } as unknown as Assertion]
    if (messengers.has(one)) return [{ ...one, value: { ...one.value, role: 'poster' } } as unknown as Assertion]
    const role = roles.get(one)
    if (role === 'antecedent' ? !isTranslated && (isHeckled || isAnother(one, sure)) : role !== undefined && isAnother(one, sure)) return [{ ...one, value: { ...one.value, role } } as unknown as Assertion]
    if (one.field === 'creator' && one.value.role === 'co-author' && sure.some(({ value }) => fold(value.name).startsWith(`${fold(one.value.name)} `))) return []
    return sure.includes(one) && sure.some(({ value }) => fold(value.name).startsWith(`${fold(one.value.name)} `)) ? [] : [one as unknown as Assertion]
  })
}

const wrote = ['wrote', 'has written', 'had written', 'is the author']

/** Whether who signs a note says in it that another of the authors wrote the story: "my wife Ada Lee wrote this … -- Sam Lee". */
function tellsOf(text: string, one: AssertionOf<'creator'>, authors: readonly AssertionOf<'creator'>[]): boolean {
  const [at] = textSpans(one)
  if (!at) return false
  const before = text.slice(Math.max(0, at[0] - 800), at[0])
  const said = fold(before.slice(before.lastIndexOf('\n\n') + 1))
  return authors.some(({ value }) => fold(value.name) !== fold(one.value.name) && wrote.some((verb) => said.includes(`${fold(value.name)} ${verb} `)))
}

function isAnother(one: AssertionOf<'creator'>, sure: readonly AssertionOf<'creator'>[]): boolean {
  return sure.some(({ value }) => fold(value.name) !== fold(one.value.name))
}

function roleOf(text: string, one: AssertionOf<'creator'>): Role | undefined {
  const [at] = textSpans(one)
  if (!at) return undefined
  const before = text.slice(Math.max(0, at[0] - 120), at[0])
  const clause = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(', '), before.lastIndexOf('>')) + 1)
  const words = clause.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/^(?:the|this) /iu, '')
  return rows.find(([, is]) => is.test(words))?.[0]
}
