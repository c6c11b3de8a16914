import type { Noise } from './render-noise.ts'
import { labelled, titleAs, valueOf } from './render-labels.ts'
import type { Slot, StoryRecord } from './render-record.ts'
import type { Sheet } from './sheet.ts'

const colon = { before: (label: string): string => `${label}: ` }
const isCode = (words: string): boolean => words.length <= 14 && !/[()[\]{}",;]/.test(words)

/** The head of a mail: who sent it and when, as far as the record tells; then its subject. */
function mailHead(sheet: Sheet, { values }: StoryRecord, noise: Noise, derived: boolean): void {
  const { author: [author] = [], email: [email] = [], posted: [posted] = [] } = values
  if (author && email) {
    sheet.put('From: ')
    const start = { ...author, value: { ...author.value, role: 'poster' } }
    sheet.say(start, { ...noise, width: 0 })
    if (derived) sheet.annotations.push({ field: 'creator', value: author.value, basis: 'derived', evidence: [...(sheet.annotations.at(-1)?.evidence ?? [])] })
    sheet.put(' <')
    sheet.say(email, { ...noise, width: 0 })
    sheet.put('>\n')
  }
  const day = typeof posted?.value['date'] === 'string' && posted.value['date'].length === 10 ? new Date(`${posted.value['date']}T12:00:00Z`).toUTCString().slice(0, 16) : undefined
  if (day && posted) {
    sheet.put('Date: ')
    sheet.mark('date', posted.value, day)
    sheet.put(' 21:04:11 +0000\n')
  }
  sheet.put('Subject: ')
}

function counted(sheet: Sheet, { values: { part: [part] = [] } }: StoryRecord): void {
  if (part?.value['of'] === undefined) return
  sheet.put(' ')
  sheet.mark('part', part.value, `${String(part.value['number'])}/${String(part.value['of'])}`)
}

/** `NEW KB "Title" 1/3 [R] (P/T)`: what the story builds on as its initials, rating and pairing as codes. */
export function codedSubject(sheet: Sheet, record: StoryRecord, noise: Noise): void {
  const { title: [title] = [], fandom: [fandom] = [], rating: [rating] = [], relationship: [pair] = [] } = record.values
  mailHead(sheet, record, noise, true)
  sheet.put(`${noise.listTag}NEW `)
  const initials = (fandom?.words.match(/(?<![\p{L}'])\p{Lu}/gu) ?? []).join('')
  if (initials.length > 1) { sheet.mark('fandom', { name: initials }, initials); sheet.put(' ') }
  if (title) { sheet.put('"'); sheet.say(titleAs(title, 'subject'), { ...noise, width: 0 }); sheet.put('"') }
  counted(sheet, record)
  if (rating && isCode(rating.words)) { sheet.put(' ['); sheet.say(rating, noise); sheet.put(']') }
  if (pair && isCode(pair.words)) { sheet.put(' ('); sheet.say(pair, noise); sheet.put(')') }
  sheet.put('\n\n')
  labelled(sheet, record, noise, colon, ['summary', 'disclaimer'])
  sheet.put('\n')
}

/** `{Group} Title 1/3 {Author} (codes)`. */
export function groupSubject(sheet: Sheet, record: StoryRecord, noise: Noise): void {
  const { title: [title] = [], author: [author] = [], tag: tags = [] } = record.values
  mailHead(sheet, record, noise, false)
  sheet.mark('any', {}, '{Lanterns}')
  sheet.put(' ')
  if (title) sheet.say(titleAs(title, 'subject'), { ...noise, width: 0 })
  counted(sheet, record)
  if (author) { sheet.put(' {'); sheet.say(author, { ...noise, width: 0 }); sheet.put('}') }
  const codes = tags.filter(({ words }) => isCode(words) && !words.includes(' '))
  if (codes.length > 0) {
    sheet.put(' (')
    for (const [index, code] of codes.entries()) { if (index > 0) sheet.put(' '); sheet.say(code, noise) }
    sheet.put(')')
  }
  sheet.put('\n\n')
  labelled(sheet, record, noise, colon, ['disclaimer', 'note'])
  sheet.put('\n')
}

const templateLabels: readonly (readonly [Slot, string])[] = [['title', 'TITLE'], ['author', 'AUTHOR'], ['email', 'E-MAIL ADDRESS'], ['permission', 'DISTRIBUTION STATEMENT'], ['spoilers', 'SPOILER WARNING'], ['rating', 'RATING'], ['warning', 'CONTENT WARNING'], ['tag', 'CLASSIFICATION'], ['relationship', 'PAIRING'], ['summary', 'SUMMARY'], ['disclaimer', 'DISCLAIMER'], ['note', "AUTHOR'S NOTES"]]

/** Fixed labels, a line each; what the record does not have is left out. */
function withLabels(sheet: Sheet, record: StoryRecord, noise: Noise, rows: readonly (readonly [Slot, string])[], between = ': ', gap = noise.gap): void {
  for (const [slot, label] of rows) {
    const write = valueOf(sheet, record, slot, noise)
    if (!write) continue
    sheet.put(`${label}${between}`)
    write()
    sheet.put(gap)
  }
}

/** The template of a newsgroup's archive: its labels, in capitals, in its order. */
export function template(sheet: Sheet, record: StoryRecord, noise: Noise): void {
  withLabels(sheet, record, noise, templateLabels)
  sheet.put('\n')
}

const takenAway: readonly (readonly [Slot, string])[] = [['rating', 'Rating'], ['warning', 'Archive Warning'], ['fandom', 'Fandom'], ['relationship', 'Relationship'], ['character', 'Character'], ['tag', 'Additional Tags'], ['language', 'Language'], ['series', 'Series']]

/** The text that an archive of our time gives to take away: each label on a line of its own above its values. */
export function archiveText(sheet: Sheet, record: StoryRecord, noise: Noise): void {
  const wide: Noise = { ...noise, width: 0, between: ', ' }
  const { title: [title] = [], author: [author] = [], summary: [summary] = [] } = record.values
  if (title) { sheet.say(titleAs(title, 'caption'), wide); sheet.put('\n') }
  sheet.mark('any', {}, 'Posted originally on the archive at http://archive.example/works/4071.')
  sheet.put('\n\n')
  withLabels(sheet, record, wide, takenAway, ':\n', '\n')
  sheet.put('\n')
  if (title) { sheet.say(titleAs(title, 'caption'), wide); sheet.put('\n') }
  if (author) { sheet.put('by '); sheet.say(author, wide); sheet.put('\n\n') }
  if (summary) { sheet.put('Summary\n\n'); sheet.say(summary, { ...noise, hang: '' }); sheet.put('\n\n') }
}

/** The text that the largest archive of the years 2000 gave: title and author in a line, then values divided by dashes. */
export function siteText(sheet: Sheet, record: StoryRecord, noise: Noise): void {
  const wide: Noise = { ...noise, width: 0 }
  const { title: [title] = [], author: [author] = [], fandom: [fandom] = [], summary: [summary] = [] } = record.values
  if (fandom) { sheet.put('Shows » '); sheet.say(fandom, wide); sheet.put('\n') }
  if (title) sheet.say(titleAs(title, 'caption'), wide)
  if (author) { sheet.put('\nby '); sheet.say(author, wide) }
  sheet.put('\n')
  const facts: readonly (readonly [Slot, string])[] = [['rating', 'Rated: '], ['language', ''], ['words', 'Words: '], ['reviews', 'Reviews: '], ['revised', 'Updated: '], ['posted', 'Published: '], ['status', 'Status: ']]
  const written = facts.flatMap(([slot, label]) => {
    const write = valueOf(sheet, record, slot, wide, (words) => !words.includes(' - ') && words.length <= 30)
    return write ? [{ label, write }] : []
  })
  for (const [index, { label, write }] of written.entries()) { sheet.put(`${index > 0 ? ' - ' : ''}${label}`); write() }
  sheet.put('\n')
  if (summary) { sheet.put('Summary: '); sheet.say(summary, wide); sheet.put('\n') }
  sheet.put('\n')
}

const archiveScript: readonly (readonly [Slot, string])[] = [['summary', 'Summary'], ['rating', 'Rated'], ['fandom', 'Categories'], ['character', 'Characters'], ['tag', 'Genres'], ['warning', 'Warnings'], ['series', 'Series'], ['words', 'Word count'], ['posted', 'Published'], ['revised', 'Updated'], ['note', 'Story Notes']]

/** The printed page of the archives that ran one script: title by author, then its labels. */
export function scriptText(sheet: Sheet, record: StoryRecord, noise: Noise): void {
  const { title: [title] = [], author: [author] = [] } = record.values
  if (title) sheet.say(titleAs(title, 'caption'), { ...noise, width: 0 })
  if (author) { sheet.put(' by '); sheet.say(author, { ...noise, width: 0 }) }
  sheet.put('\n')
  withLabels(sheet, record, { ...noise, hang: '' }, archiveScript, ': ', '\n')
  sheet.put('\n')
}

/** A journal's entry: who wrote it and when, then a label block. */
export function journal(sheet: Sheet, record: StoryRecord, noise: Noise): void {
  sheet.mark('creator', { name: 'lampwick', role: 'poster' }, 'lampwick')
  sheet.put(' wrote in ')
  sheet.mark('any', {}, 'tide_fic')
  sheet.put('\n@ ')
  const { posted: [posted] = [] } = record.values
  if (typeof posted?.value['date'] === 'string' && posted.value['date'].length === 10) sheet.mark('date', posted.value, posted.value['date'])
  else sheet.mark('date', { date: '2004-05-16', kind: 'posted' }, '2004-05-16')
  sheet.put(' 21:04:00\nCurrent mood: ')
  sheet.mark('any', {}, 'accomplished')
  sheet.put('\n\n')
  labelled(sheet, record, noise, colon, ['title', 'author', 'fandom', 'relationship', 'rating', 'warning', 'words', 'summary', 'disclaimer', 'note'])
  sheet.put('\n')
}
