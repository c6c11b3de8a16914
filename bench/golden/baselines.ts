import type { Claim, Reader } from './claim.ts'
import { shown } from './normal.ts'
import { isPage } from './page-values.ts'

/** A claim of words that stand somewhere in the text; where, is looked up, since neither baseline tells. */
function claim(text: string, field: Claim['field'], value: Claim['value'], words: string): Claim {
  const at = text.indexOf(words)
  return { field, value, basis: 'stated', confidence: 1, evidence: at < 0 || words === '' ? [] : [{ in: 'text', at: [at, at + words.length] }] }
}

const mostLetters = 60

/**
 * What converters of plain text do: the first short line is the title, a by-line below it names the author, and where neither is found the name
 * of the file is the title.
 */
export const titleAndByLine: Reader = {
  name: 'title and by-line',
  read: ({ name, text }) => {
    const lines = (isPage(text) ? text.replace(/<(?:br|p|div|h\d|tr|li|center)\b/gi, '\n<') : text).split(/\r?\n/).map(shown).filter((line) => line !== '')
    const claims: Claim[] = []
    const first = lines.slice(0, 4).findIndex((line) => line.length <= mostLetters)
    const title = lines[first]
    if (title !== undefined && first >= 0) claims.push(claim(text, 'title', { title, kind: 'caption' }, title))
    else claims.push(claim(text, 'title', { title: stemOf(name), kind: 'filename' }, ''))
    for (const line of lines.slice(Math.max(0, first), first + 4)) {
      const author = /^(?:(?:written|a story) )?by[: ]\s*(\S.{0,60})$/i.exec(line)?.[1]
      if (author === undefined) continue
      claims.push(claim(text, 'creator', { name: author, role: 'author' }, author))
      break
    }
    return { claims }
  },
}

function stemOf(name: string): string {
  return (name.split('/').at(-1) as string).replace(/\.\w{1,5}$/, '').replaceAll(/[_-]+/g, ' ')
}

const labels: readonly (readonly [field: Claim['field'] | 'chapter title', label: string])[] = [
  ['title', 'Title'], ['summary', 'Summary'], ['date', 'Date|Posted|Posted on|Posted at'], ['chapter title', 'Chapter Titles?'], ['note', 'Notes?'], ['tag', 'Tags?'],
  ['fandom', 'Fandoms?'], ['rating', 'Ratings?'], ['warning', 'Warnings?'], ['relationship', 'Relationship|Pairings?'], ['character', 'Characters?'],
]
const patterns = labels.map(([field, label]) => ({ field, pattern: new RegExp(`(?:${label}) *: *(.*?)(?:</(?:p|div)>)?$`, 'im') }))

const ratings = [
  ['explicit', /^(?:nc-?1[78]|x|ma|explicit)/i], ['mature', /^(?:r|m|mature)/i], ['teen', /^(?:pg-?1[35]|t|teen)/i], ['general', /^(?:pg|g|k\+|k|general audiences)/i],
] as const

const archiveWarnings: Readonly<Record<string, Claim['value']>> = {
  'Graphic Depictions Of Violence': { answer: 'stated', warnings: ['graphic-violence'] }, 'Major Character Death': { answer: 'stated', warnings: ['character-death'] },
  'Rape/Non-Con': { answer: 'stated', warnings: ['sexual-assault'] }, Underage: { answer: 'stated', warnings: ['underage'] },
  'No Archive Warnings Apply': { answer: 'none-apply' }, 'Choose Not To Use Archive Warnings': { answer: 'declined' },
}

/** The rung that the best-known importer gives to the words of a rating. */
export function anyLabelRung(words: string): string {
  return ratings.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unrated'
}

/**
 * What the best-known importer of fan fiction does, as its code is described: eleven labels, each anywhere in the text and without a word's
 * boundary, the first hit, to the end of its line; lists divided at commas; no author. Where it gives a default for want of a label, nothing is
 * claimed.
 */
export const anyLabel: Reader = {
  name: 'any label',
  read: ({ text }) => {
    const lines = text.replaceAll('\r', '').replace(/<br|<p/gi, '\n$&').replace(/<\/?(?:label|span|div|b\w*)\b[^>\n]*>/gi, '')
    const claims: Claim[] = []
    for (const { field, pattern } of patterns) {
      const words = pattern.exec(lines)?.[1]?.trim()
      if (words !== undefined && field !== 'chapter title') claims.push(...valuesOf(text, field, words))
    }
    if (!claims.some(({ field }) => field === 'title')) {
      const title = /<title>([^<\n]*)/i.exec(text)?.[1]?.trim()
      if (title) claims.push(claim(text, 'title', { title, kind: 'formal' }, title))
    }
    return { claims }
  },
}

function valuesOf(text: string, field: Claim['field'], words: string): readonly Claim[] {
  const items = words.split(',').map((item) => item.trim()).filter((item) => item !== '')
  if (field === 'rating') return [claim(text, field, { rung: anyLabelRung(words) }, words)]
  if (words === '') return []
  if (field === 'title') return [claim(text, field, { title: words, kind: 'formal' }, words)]
  if (field === 'summary' || field === 'note') return [claim(text, field, { text: words }, words)]
  if (field === 'date') return dateOf(words).map((date) => claim(text, field, { date, kind: 'posted' }, words))
  if (field === 'warning') return items.map((item) => (archiveWarnings[item] ? claim(text, field, archiveWarnings[item], item) : claim(text, 'tag', { name: item }, item)))
  return items.map((item) => claim(text, field, { name: item }, item))
}

/** Dates of figures alone raise an error there, two-digit years and days to come are left empty. */
function dateOf(words: string): readonly string[] {
  if (!/[a-z]/i.test(words) || !/\d{4}/.test(words)) return []
  const instant = Date.parse(`${words} UTC`)
  return Number.isNaN(instant) ? [] : [new Date(instant).toISOString().slice(0, 10)]
}
