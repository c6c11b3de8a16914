// bounded: each pattern here meets a value of at most 200 characters.
import type { FieldValue } from '../../model/assertion.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { readDate } from './dates.ts'
import { nothing, type Read, type Reader } from './value-read.ts'

type DateKind = FieldValue['date']['kind']

const month = 'jan(?:uary|uar|vier|v|eiro)?|feb(?:ruary|ruar|braio)?|f[ée]v(?:rier|ereiro|r)?|febrero|enero|ene|gen(?:naio)?|mar(?:ch|s|zo|ço)?|m(?:ä|ae|a)rz|mrz|a[pv]r(?:il|ile)?|abr(?:il)?|ma[iy]o?|mag(?:gio)?|ju(?:ne?|ni|in|nio|nho)|giu(?:gno)?|jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?|aug(?:ust)?|ao[ûu]t|ago(?:sto)?|sep(?:t(?:ember|embre|iembre)?|tember)?|set(?:tembre|embro)?|o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|de[czs](?:ember|embre|iembre|embro)?|dic(?:embre|iembre)?|d[ée]c(?:embre)?|jänner|янв|фев|апр|авг|сен|окт|ноя|дек|январ[ья]|феврал[ья]|марта?|апрел[ья]|мая|май|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]'
const roman = '(?:i{1,3}|i?v|vi{1,3}|i?x|xi{1,2})'
const day = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º|ª|\\.)?'
const year = "(?:(?:1[789]|20)\\d{2}|['’]\\d{2})"
const seasons = 'spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono|весна|лето|осень|зима|easter|christmas|midsummer|midwinter|halloween|ostern|weihnachten|pfingsten|pâques|noël|navidad|pascua|natale|pasqua|natal|páscoa|пасха|рождество'
/** A month and the year's last two digits: "7/98". */
const shortMonth = '(?:0?[1-9]|1[0-2])/[789]\\d'
/** The forms of a date, longest first; what stands before and behind one is no part of it. */
const forms = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[
  '\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?',
  '(?:1[789]|20)\\d{2}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?',
  '[789]\\d([-/])\\d{1,2}\\1\\d{1,2}', '\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2})',
  `\\d{1,2}([./-])${roman}\\3(?:\\d{4}|\\d{2})`,
  `\\d{1,2}([-/.])(?:${month})\\4(?:\\d{4}|\\d{2})`,
  `(?:${month})\\s{1,2}\\d{1,2}\\s{1,2}\\d{1,2}:\\d{2}(?::\\d{2})?\\s{1,2}(?:[A-Z]{2,5}\\s)?(?:1[789]|20)\\d{2}`,
  `${day}(?:\\s{1,3}|-)(?:of |de |d['’])?(?:${month})(?:\\.?,?\\s{1,3}|-)(?:of |de |del |do )?(?:${year}|\\d{2}(?!\\d|:|,? (?:19|20)\\d\\d))`,
  `(?:${month})\\.?\\s{1,2}${day},?\\s{1,2}(?:${year})`,
  `(?:${month})\\.?,?\\s{1,2}(?:of |de |del |do )?(?:${year})`,
  `(?:${seasons})(?:,| of| de| de l['’]année)?\\s(?:1[789]|20)\\d{2}`,
  `(?:${month})\\.?\\s(?:[789]\\d|0\\d)(?=[\\s)\\]]*(?:\\n|$))`,
  '\\d{1,2}/(?:1[789]|20)\\d{2}',
  // "11/98" alone on its line, or behind what happened then: elsewhere it may be a scale, or a share.
  `(?<=(?:^|\\n)[ \\t*_~([]{0,12}|(?:written|posted|finished|completed|revised|published|uploaded|copyright|\\(c\\)|©)[ \\t:,]{1,3}(?:(?:in|on) )?)${shortMonth}(?=[ \\t*_~)\\].]{0,12}(?:$|\\n))`,
  '(?:1[789]|20)\\d{2}',
].join('|')})(?:\\s(?=г\\.)г\\.)?(?![\\p{L}\\p{N}])`, 'giu')
/** Words before a date that say what happened then. */
const happened: readonly (readonly [DateKind, RegExp])[] = [
  ['revised', /revis|updat|rewr[io]|(?<!\p{L})upd(?!\p{L})|edit(?:ed(?! by)|s)|(?<!\p{L})edit(?=[\s:])|correct|put right|(?<!\p{L})(?:changed|modified|mended|fiddled|tinkered|tweaked|repaired|saved)(?!\p{L})|re-?posted|this version|chapter added|(?<!\p{L})rev\.|überarb|aktualis|korrig|(?:letzte|letztes) (?:änderung|update)|geändert|(?<!\p{L})stand:|revue?(?!\p{L})|corrig|mise? à jour|dernière (?:édition|modif)|modifié|riv[ei]|aggiorn|modificat|actualiz|atualiz|modificad|última (?:edición|edição)|исправл|обновл|перера|изменен|измен[её]н|отредакт|правка/giu],
  ['posted', /(?<!re-?)post(?:ed|ing|é|ado|ato)|publish|publi[cée]|upload|archiv|(?<!\p{L})(?:added|received|revealed|released|went (?:out|up)|log(?:ging)? opened|session start|sent|aired|air ?date|originally aired|printed|scanned|put (?:it |this )?(?:up|on(?:line)?)|on (?:the (?:web|net)|line) since|online(?: since| seit)?|appeared|entry date|count: ?\d+|\d+ notes)(?!\p{L})|first seen|hochgeladen|veröffentlicht|eingestellt|ersch(?:ie|ei)n|(?<!\p{L})(?:paru|parue|mise? en ligne|publi[ée]e?)(?!\p{L})|pubblic|inviat|apparso|publicad|subid[oa]|enviad[oa]|опублик|выложен|размещ[её]н/giu],
  ['written', /(?<!\p{L})(?:writt|writing|wrote|begun|began|start|finish|complet|ended|set down|created|composed|typed|drafted|(?:first|second|third|final|last) draft|draft (?:one|two|three)|as told by|from the (?:pen|keyboard) of)|geschrieben|begonnen|beendet|verfasst|entstanden|écrit|achevé|commencé|terminé|rédigé|scritt|inizia|finit|terminat|escrit|empezad|terminad|começad|acabad|concluíd|написан|начат|закончен|дописан/giu],
]

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** A date's words as the reader of dates knows them: "Feb '93" with its century, Russian months as they decline, "30.iii.99" in figures, without a time of day inside. */
function plain(words: string): string {
  return words.replace(/^(\d{1,2})\/([789]\d)$/, '$1/19$2').replace(/^(\d{1,2})([./-])([ivx]{1,4})\2(?=\d)/i, (_, of: string, _mark, numeral: string) => `${of}.${numerals.indexOf(numeral.toLowerCase()) + 1}.`)
    .replace(/\s\d{1,2}:\d{2}(?::\d{2})?(?:\s{1,2}[A-Z]{2,5})?(?=\s)/, '').replace(/(?<=^\p{L}{3,10}\.?\s)(\d{2})$/u, "'$1").replace(/\s?['’](\d{2})$/, (_, digits: string) => ` ${Number(digits) >= 70 ? '19' : '20'}${digits}`).replace(/(?<=\p{L})[ьй](?=\s)/u, 'я').replace(/(март|август)(?=\s)/i, '$1а').replace(/\s?г\.$/u, '').replace(/(?<=\d)[ºª]/u, '')
}

/** The places in a stretch where dates stand, with what each means; a weekday, a time of day and words around it are no part. */
export function datesIn(text: string, at: Span, most = 200): { readonly at: Span; readonly date?: string; readonly before: string }[] {
  const words = beginningOf(text, at, most)
  let last = 0
  return [...words.matchAll(forms)].map((found) => {
    const before = words.slice(last, found.index)
    last = found.index + found[0].length
    const date = readDate(plain(found[0]))
    return { at: [at[0] + found.index, at[0] + last] as Span, ...(date !== undefined && { date }), before }
  })
}

/** What some words say happened, the last of it where they say several things; undefined where they say nothing of it. */
export function happenedIn(words: string): DateKind | undefined {
  const told = happened.map(([kind, pattern]) => ({ kind, at: [...words.matchAll(pattern)].at(-1)?.index ?? -1 }))
  const last = told.reduce((one, other) => (other.at > one.at ? other : one))
  return last.at < 0 ? undefined : last.kind
}

/** The reader of a date; two in one value are two, each for what stands before it. */
export function dates(kind: DateKind): Reader {
  return (text, at, rule) => {
    if (at[1] - at[0] > 200) return nothing
    const found = datesIn(text, at)
    if (found.length === 0) return compact(text, at, kind, rule)
    // "2500 words, March 1999": a bare number is a year only where no better date stands.
    const full = found.filter(({ at: [from, to] }) => to - from > 4)
    const kept = full.length > 0 ? full : found.slice(0, 2)
    return { assertions: kept.map(({ at: span, date, before }) => {
      const own = happenedIn(collapse(before)) ?? kind
      return inText(text, 'date', { kind: own, ...(date !== undefined && { date }) }, span, rule, date === undefined ? 0.7 : 0.95)
    }) }
  }
}

/** "900722", "19900722": a date in figures alone, as programs wrote it behind a label. */
function compact(text: string, at: Span, kind: DateKind, rule: string): Read {
  const found = /^((?:19|20)?\d{2})(0\d|1[0-2])([0-3]\d)(?!\d)/.exec(beginningOf(text, at, 12))
  const date = found && readDate(`${found[3]}.${found[2]}.${found[1]}`)
  return found && date ? { assertions: [inText(text, 'date', { kind, date }, [at[0], at[0] + found[0].length], rule, 0.9)] } : nothing
}
