// bounded: each pattern here meets a value of at most 400 characters.
import type { Assertion, Permission, Role } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import { readRating } from '../ratings.ts'
import { isBlank } from '../line-table.ts'
import { readWarning } from '../warnings.ts'
import { collapse, inText } from './assert.ts'
import { readDate } from './dates.ts'
import type { LabelKind } from './labels.ts'
import { emailIn, namesIn } from './people.ts'

/** What a value came to: assertions, and what was noticed on the way. */
export type Read = { readonly assertions: readonly Assertion[]; readonly findings?: readonly Finding[] }

type Reader = (text: string, at: Span, rule: string) => Read

const nothing: Read = { assertions: [] }

function trim(text: string, from: number, to: number, extra = ''): Span {
  while (from < to && (isBlank(text.charCodeAt(from)) || extra.includes(text[from] as string))) from += 1
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || extra.includes(text[to - 1] as string))) to -= 1
  return [from, to]
}

/** Divides a list of tags at commas, semicolons, line ends and the like; brackets and quotes hold together. */
export function listIn(text: string, [from, to]: Span, dividers = ',;、|•\n'): Span[] {
  const found: Span[] = []
  const end = Math.min(to, from + 4000)
  const hard = /[,;、|•]/.test(text.slice(from, end))
  let depth = 0
  let start = from
  for (let at = from; at <= end; at += 1) {
    const char = text[at] as string
    if (at < end && '([{'.includes(char)) depth += 1
    if (at < end && ')]}'.includes(char)) depth = Math.max(0, depth - 1)
    // A line end divides only where nothing better does: lists wrap.
    if (at === end || (depth === 0 && dividers.includes(char) && (char !== '\n' || !hard))) {
      const span = trim(text, start, at, '.*_"“”')
      if (span[1] > span[0]) found.push(trimLead(text, span))
      start = at + 1
    }
  }
  return found.filter(([a, b]) => b > a)
}

function trimLead(text: string, [from, to]: Span): Span {
  const lead = /^(?:and|und|et|y|e|&)\s+/i.exec(text.slice(from, Math.min(to, from + 6)))
  return lead ? [from + lead[0].length, to] : [from, to]
}

function people(role: Role): Reader {
  return (text, at, rule) => {
    const assertions: Assertion[] = []
    for (const { at: name, email } of namesIn(text, at)) {
      const words = collapse(text.slice(name[0], name[1]))
      // "Beta: none", "Beta: unbetaed, all mistakes are mine" name nobody.
      if (words !== '' && words.length <= 80 && !(/\s/.test(words) && words === words.toLowerCase() && words !== words.toUpperCase()) && !/^(?:none|no|nobody|no ?one|n\/a|me|myself|unbeta'?e?d|not beta'?e?d|un-?beta'?e?d|all mistakes.*|unknown|\?+|anon|keiner?|niemand|see above|all mine|mine)\.?$/i.test(words) && !/\b(?:mistakes|errors|mine|thanks)\b/i.test(words)) {
        assertions.push(inText(text, 'creator', { name: words, role }, name, rule, 0.97))
      }
      if (email) assertions.push(inText(text, 'email', { address: collapse(text.slice(email[0], email[1])) }, email, rule, 0.98))
    }
    return { assertions }
  }
}

function list(field: 'fandom' | 'character' | 'relationship' | 'tag', dividers?: string): Reader {
  return (text, at, rule) => ({
    assertions: listIn(text, at, dividers).filter(([from, to]) => to - from <= 150 && !/^(?:none|n\/a|no|-+|\?+)$/i.test(text.slice(from, to))).map((span) => inText(text, field, { name: collapse(text.slice(span[0], span[1])) }, span, rule, 0.95)),
  })
}

function prose(field: 'summary' | 'disclaimer' | 'note' | 'dedication' | 'spoilers'): Reader {
  return (text, at, rule) => ({ assertions: at[1] > at[0] ? [inText(text, field, { text: collapse(text.slice(at[0], at[1])) }, at, rule, 0.95)] : [] })
}

function withAddress(field: 'note'): Reader {
  return (text, at, rule) => {
    const email = emailIn(text, at)
    if (email) return { assertions: [inText(text, 'email', { address: collapse(text.slice(email[0], email[1])) }, email, rule, 0.97)] }
    return prose(field)(text, at, rule)
  }
}

function dates(kind: 'written' | 'posted' | 'revised' | 'unknown'): Reader {
  return (text, at, rule) => {
    const words = collapse(text.slice(at[0], Math.min(at[1], at[0] + 120)))
    if (!/\d/.test(words) || at[1] - at[0] > 120) return nothing
    const date = readDate(words)
    return { assertions: [inText(text, 'date', { kind, ...(date !== undefined && { date }) }, at, rule, date === undefined ? 0.7 : 0.95)] }
  }
}

const permissions: readonly (readonly [Permission, RegExp])[] = [
  ['refused', /\b(?:do not|don't|don’t|please do not|not to be) (?:be )?(?:archived?|post|repost|redistribut|distribut|copy|copied)|\bno archiv|\bnot? for archiv|^no\b(?! problem)|^none\b|^nowhere\b|^never\b|\bno redistribution\b|^nein\b|^non\b|^нет\b|запрещен|無断転載禁止|禁止|^private\b|x-no-archive:? *yes/iu],
  ['ask', /\b(?:others?|anyone else|elsewhere|everyone else|anybody else)\b.{0,24}\bask\b|\bask (?:me )?(?:first|before|for)|\bplease ask|\bask\b.{0,20}\bfirst\b|\bpermission\b|prima chiedere|chiedere prima|vorher fragen|demande[rz]? (?:d'abord|avant|moi)/iu],
  ['granted', /^(?:yes|sure|ok|okay|fine|anywhere|go ahead|wherever|feel free|by all means|certainly|of course|no problem|please do|ja|oui|s[ií]|да|freely|all|any)(?![\p{L}])/iu],
  ['ask', /\bask\b|\bask(?:ing)? (?:me )?first|\bpermission\b|\bpermisison\b|let me know|\btell me\b|e-?mail me|contact me|drop me|write (?:to )?me|\bnotify me\b|with my name|\bbitte (?:fragen|vorher)|nachfragen|demande[zr]|preguntar?|chiedere|спрос|с разрешения|要連絡|if you (?:want|ask|would)|only with/iu],
  ['granted', /\b(?:yes|sure|ok|okay|fine|anywhere|go ahead|wherever|any|feel free|please do|granted|freely|free|welcome|be my guest|gossamer|ephemeral|list archives?|archives?)\b|^ja\b|^oui\b|^s[ií]\b|^да\b|^可\b|разреш[её]н/iu],
]

function permission(text: string, at: Span, rule: string): Read {
  const words = collapse(text.slice(at[0], Math.min(at[1], at[0] + 400)))
  if (rule === 'label:x-no-archive') return /^(?:yes|true|1)\b/i.test(words) ? { assertions: [inText(text, 'permission', { permission: 'refused' }, at, rule, 0.97)] } : nothing
  const row = permissions.find(([, pattern]) => pattern.test(words))
  return row && words !== '' ? { assertions: [inText(text, 'permission', { permission: row[0] }, at, rule, 0.9)] } : { assertions: words === '' ? [] : [inText(text, 'note', { text: words }, at, rule, 0.6)] }
}

function rating(text: string, at: Span, rule: string): Read {
  // Stars are what a reader thought of it.
  if (at[1] <= at[0] || /^[★☆⭐½\s]+$/u.test(text.slice(at[0], Math.min(at[1], at[0] + 20)))) return nothing
  const value = readRating(text.slice(at[0], at[1]))
  const evidence = { in: 'text', at } as const
  if (value === undefined) return { assertions: [], findings: [{ code: 'rating-unread', detail: collapse(text.slice(at[0], Math.min(at[1], at[0] + 200))), evidence }] }
  return { assertions: [inText(text, 'rating', value, at, rule, value.also ? 0.7 : 0.98)], ...(value.also && { findings: [{ code: 'rating-ambiguous', evidence }] }) }
}

function warning(text: string, at: Span, rule: string): Read {
  if (at[1] <= at[0]) return nothing
  const { value, unread } = readWarning(text.slice(at[0], at[1]))
  const findings: Finding[] = unread.map((span): Finding => ({ code: 'warning-unread', detail: collapse(text.slice(at[0] + span[0], at[0] + span[1])), evidence: { in: 'text', at: [at[0] + span[0], at[0] + span[1]] } }))
  return { assertions: [inText(text, 'warning', value, at, rule, unread.length > 0 ? 0.8 : 0.95)], findings }
}

const languages: Readonly<Record<string, string>> = { english: 'en', englisch: 'en', anglais: 'en', deutsch: 'de', german: 'de', allemand: 'de', français: 'fr', francais: 'fr', french: 'fr', französisch: 'fr', español: 'es', espanol: 'es', spanish: 'es', italiano: 'it', italian: 'it', português: 'pt', portuguese: 'pt', русский: 'ru', russian: 'ru', 日本語: 'ja', japanese: 'ja', dutch: 'nl', nederlands: 'nl', swedish: 'sv', svenska: 'sv', finnish: 'fi', suomi: 'fi', danish: 'da', polish: 'pl', polski: 'pl', czech: 'cs', hungarian: 'hu', romanian: 'ro', greek: 'el', ukrainian: 'uk', serbian: 'sr', norwegian: 'no', latin: 'la' }

function language(text: string, at: Span, rule: string): Read {
  const found = languages[(/^\p{L}+/u.exec(text.slice(at[0], at[1]))?.[0] ?? '').toLowerCase()]
  return found ? { assertions: [inText(text, 'language', { language: found }, at, rule, 0.97)] } : nothing
}

const statuses: readonly (readonly ['complete' | 'in-progress' | 'abandoned' | 'revised' | 'repost' | 'draft', RegExp])[] = [
  ['abandoned', /abandon|discontinued|abgebrochen|hiatus|заморожен/iu],
  ['in-progress', /\bwip\b|in[- ]progress|work in progress|incomplete|unfinished|not (?:yet )?(?:complete|finished)|ongoing|^no\b|^nein\b|^non\b|en cours|in corso|tbc|to be continued|в процессе|連載中|in arbeit|not complete|en progreso|em andamento/iu],
  ['repost', /repost/iu], ['revised', /revis|rewrit/iu], ['draft', /draft/iu],
  ['complete', /complet|finish|done|^yes\b|^ja\b|^oui\b|^s[iì]\b|^да\b|fertig|abgeschlossen|terminé|заверш|закончен|完結|concluí/iu],
]

function status(text: string, at: Span, rule: string): Read {
  const words = text.slice(at[0], Math.min(at[1], at[0] + 120))
  const row = statuses.find(([, pattern]) => pattern.test(words))
  if (row) return { assertions: [inText(text, 'status', { status: row[0] }, at, rule, 0.93)] }
  // "Completed: 3 April 1999" is a date.
  return dates('written')(text, at, rule)
}

function words(text: string, at: Span, rule: string): Read {
  const found = /(?:^|\D)(\d{1,3}(?:[,.  ]\d{3})+|\d+)(k\b)?/i.exec(text.slice(at[0], Math.min(at[1], at[0] + 60)))
  if (!found) return nothing
  const count = Number((found[1] as string).replace(/\D/g, '')) * (found[2] ? 1000 : 1)
  return count > 0 && count < 1e8 ? { assertions: [inText(text, 'words', { words: count }, at, rule, 0.9)] } : nothing
}

function series(text: string, at: Span, rule: string): Read {
  const line = text.slice(at[0], Math.min(at[1], at[0] + 160))
  if (/^(?:no|none|n\/a|nope|not yet)\b/i.test(line) || line.trim() === '') return nothing
  const numbered = /^(.*?)[\s,(:-]*(?:#|\b(?:no\.?|nr\.?|number|part|book|story|vol(?:ume)?\.?|teil|band|tome|parte|часть)\s*#?)\s*(\d{1,3})(?:\s*(?:of|\/)\s*\d+)?\)?\s*\.?$/iu.exec(line) ?? /^(.*\S)\s+\(?(\d{1,2})(?:\s*(?:of|\/)\s*\d+)\)?\s*$/.exec(line)
  const led = /^(?:#|part|book|story|teil|band|no\.?)\s*(\d{1,3})\s+(?:of|in|aus|der|von)\s+(?:the\s+)?(.+?)(?:\s+(?:series|universe|cycle|reihe))?\.?\s*$/iu.exec(line)
  const bracketed = /^(.*\S)\s*\[(\d{1,3})(?:\.0)?\]\s*$/.exec(line)
  if (bracketed?.[1]) return { assertions: [inText(text, 'series', { name: collapse(bracketed[1]), number: Number(bracketed[2]) }, at, rule, 0.93)] }
  const number = led ? Number(led[1]) : numbered ? Number(numbered[2]) : undefined
  const name = collapse(led ? (led[2] as string) : numbered && numbered[1] !== '' ? (numbered[1] as string) : line).replace(/^["“«]|["”»]$/g, '')
  return name === '' ? nothing : { assertions: [inText(text, 'series', { name, ...(number !== undefined && { number }) }, at, rule, 0.93)] }
}

function part(text: string, at: Span, rule: string): Read {
  const found = /^#?\s*(\d{1,3})(?:\s*[a-z])?\s*(?:(?:of|\/|von|de|di|из)\s*(\d{1,3}|\?))?\s*(?:[.,:;(–-].*)?$/iu.exec(text.slice(at[0], Math.min(at[1], at[0] + 80)))
  if (!found || Number(found[1]) < 1) return nothing
  const of = Number(found[2])
  return { assertions: [inText(text, 'part', { number: Number(found[1]), ...(of > 0 && { of }) }, at, rule, 0.93, { extent: 'part' })] }
}

function title(text: string, at: Span, rule: string): Read {
  const span = quoted(text, at)
  const words = collapse(text.slice(span[0], span[1]))
  if (words === '' || words.length > 200 || /^(?:untitled|none|no title|n\/a|ohne titel|sans titre|\?+|-+)\.?$/i.test(words)) return nothing
  return { assertions: [inText(text, 'title', { title: words, kind: 'formal' }, span, rule, 0.98)] }
}

/** A title's span without the quotation marks that enclose it. */
export function quoted(text: string, at: Span): Span {
  const [from, to] = trim(text, at[0], at[1])
  const pairs = ['""', '“”', '«»', '„“', '„”', '‘’', "''", '「」', '『』', '»«', '**', '__', '~~', '<>', '[]', '==', '--']
  if (to - from > 2 && pairs.some(([open, close]) => text[from] === open && text[to - 1] === close) && !text.slice(from + 1, to - 1).includes(text[from] as string)) return quoted(text, [from + 1, to - 1])
  return [from, to]
}

function website(text: string, at: Span, rule: string): Read {
  const found = /(?:https?:\/\/|www\.)[^\s<>"]{3,200}|[\w-]+(?:\.[\w-]+)+\/[^\s<>"]*/i.exec(text.slice(at[0], Math.min(at[1], at[0] + 400)))
  if (!found) return nothing
  const span: Span = [at[0] + found.index, at[0] + found.index + found[0].replace(/[.,;)]$/, '').length]
  return { assertions: [inText(text, 'website', { address: text.slice(span[0], span[1]) }, span, rule, 0.95)] }
}

/** A count of reviews; anything else is a wish for some. */
function feedback(text: string, at: Span, rule: string): Read {
  const count = at[1] - at[0] <= 9 ? /^\d{1,3}(?:,\d{3}){1,2}$|^\d{1,7}$/.exec(text.slice(...at))?.[0] : undefined
  return count === undefined ? withAddress('note')(text, at, rule) : { assertions: [inText(text, 'reviews', { reviews: Number(count.replaceAll(',', '')) }, at, rule, 0.9)] }
}

function email(text: string, at: Span, rule: string): Read {
  const assertions: Assertion[] = []
  for (let from = at[0]; from < at[1]; ) {
    const found = emailIn(text, [from, at[1]])
    if (!found) break
    assertions.push(inText(text, 'email', { address: collapse(text.slice(found[0], found[1])) }, found, rule, 0.98))
    from = found[1]
  }
  return { assertions }
}

/** The reader of each kind of label. */
export const readers: Readonly<Record<LabelKind, Reader>> = {
  title, author: people('author'), 'co-author': people('co-author'), email, rating, warning, fandom: list('fandom', ',;、|•\n'), relationship: list('relationship'),
  character: list('character', ',;、|•\n'), tag: list('tag'), summary: prose('summary'), disclaimer: prose('disclaimer'), note: prose('note'), dedication: prose('dedication'),
  spoilers: prose('spoilers'), permission, series, part, date: dates('unknown'), posted: dates('posted'), revised: dates('revised'), written: dates('written'), language, status,
  words, website, beta: people('beta'), editor: people('editor'), translator: people('translator'), illustrator: people('illustrator'), poster: people('poster'),
  typist: people('typist'), idea: people('idea'), thanks: prose('note'), feedback, 'chapter-title': () => nothing, transport: () => nothing, other: () => nothing,
}
