import type { Span } from '../model/span.ts'
import { spansBySigns } from './signs.ts'

// Longest: of a name before the sign, and of the sign with what stands behind it. All that is tried stands within these.
const longestName = 140

const label = '[A-Za-z0-9-]{1,63}'
/** Endings that are no words of prose where a blank stands before them, and all that are common. */
const plain = '(?:com|net|org|edu|gov|mil|info|biz|co\\.(?:uk|nz|jp|za)|uk|ru|nl|dk|fi|pl|au|nz|jp)'
const common = `(?:${plain}|ac\\.uk|de|fr|it|es|ca|se|no|at|be|ch|br|pt|ie|cz|hu|za|mx|ar|il|gr|us)`
/** Providers that people name without an ending. */
const providers = '(?:aol|hotmail|yahoo|gmail|googlemail|compuserve|earthlink|juno|geocities|netscape|excite|lycos|mindspring|prodigy|netcom|worldnet|btinternet|freeserve|t-online|gmx|mail\\.ru|yandex|rocketmail|altavista|usa\\.net)'
/** Where a line ended, with the signs of a quotation on the next. */
const gap = '[ \\t]?(?:\\r?\\n[>|: \\t]{0,8})?'
const dot = '(?: (?:dot|DOT) | ?[(\\[{<\'"*_] ?(?:dot|DOT|punkt|point|punto|\\.) ?[)\\]}>\'"*_] ?)'
const end = '(?![\\w-])'

/** A way to write an address: the signs by which it is found, what stands at a sign and behind it, and the name before it. */
type Row = { readonly signs: readonly string[]; readonly ahead: RegExp; readonly name: RegExp; readonly not?: RegExp }

const tight = /[\w.+%=~-]{1,64}$/
const loose = /[\w.+%=~-]{1,64}[ \t]?$/
const dotted = /[\w.+-]{1,64}(?:(?: dot | DOT | ?[([{<'"]{1,2} ?(?:dot|DOT) ?[)\]}>'"]{1,2} ?)[\w.+-]{1,40}){0,2} ?$/
const called = /(?<=(?<![\w-])(?:[Ww]rite to|[Ww]rite|[Ee]?-?[Mm]ail(?: to| me at| me:|ed to|:)?|[Cc]ontact|[Ff]eedback(?: to|:)|[Cc]omments to|[Rr]each me at|[Aa]ddress(?: is|:)) <?)[\w.+-]{1,64}$/
/** "She works at Yahoo", "an account at Hotmail": no names. */
const noName = /(?:^|[^\w])(?:me|us|her|him|them|it|is|was|are|were|be|all|mail|e-?mail|account|address|addy|box|group|list|page|site|home|work\w*|job|someone|people|folks|reached|found|find|down|over|up|out|and|or|not|look\w*|here|there|stay\w*|hosted|archived|posted|story|stories|lives?|available|visit|located|stored|back|then|just|also|only|still|once|i|you|he|she|they|we|who|that|this)$/i

const rows: readonly Row[] = [
  // "anna (at) bellport (dot) org", "anna AT bellport DOT org", with any ending of two letters.
  { signs: ['(', '[', '{', '<', ' AT ', '_at_', '-at-'], ahead: /(?:[([{<]{1,2} ?(?:at|@|a t|AT|where|Klammeraffe) ?[)\]}>]{1,2} ?| AT |_at_|-at-)(?:[A-Za-z0-9-]{1,63}(?: ?[([{<] ?(?:dot|DOT|punkt|\.) ?[)\]}>] ?| DOT | dot |\.)){1,5}(?:com|net|org|edu|gov|mil|info|biz|[A-Za-z]{2})(?![A-Za-z0-9])/y, name: /[\w.+-]{1,64} ?$/ },
  // Broken where a line ended: "anna@bellport.⏎com", "anna@⏎bellport.com".
  { signs: ['@', '＠', '%40'], ahead: new RegExp(`(?:@|＠|%40)${gap}(?:(?:${label}${gap}[.．]${gap}){1,4}${common}${end}|(?:${label}[.．]){1,4}[A-Za-z]{2,24}${end})`, 'y'), name: tight },
  { signs: ['@', '＠'], ahead: new RegExp(`[@＠]${gap}(?:(?:${label}${gap}[.．]${gap}){1,4}${plain}${end}|(?:${label}[.．]){1,4}[a-z]{2,6}${end})`, 'y'), name: loose },
  { signs: ['@', '＠'], ahead: new RegExp(`[@＠] ?${providers}${end}`, 'iy'), name: loose },
  { signs: ['#'], ahead: new RegExp(`#(?:${label}\\.){1,4}${common}${end}`, 'y'), name: tight },
  { signs: ['AT'], ahead: new RegExp(`AT[a-z0-9-]{1,63}(?:DOT[a-z0-9-]{1,63}){0,3}?DOT${common}${end}`, 'y'), name: /[a-z0-9._+-]{1,64}$/ },
  { signs: ['(a)', '[a]', '{a}', '(ät)', '[ät]', '(at)', '[at]', '{at}', '<at>', '(AT)', '[AT]', '(@)', '[@]', "'at'", '"at"', '*at*', '_at_', '-at-'], ahead: new RegExp(`[(\\[{<'"*_-](?:at?|AT|ät|@)[)\\]}>'"*_-] ?(?:(?:${label}(?:\\.|${dot})){1,4}${common}|${providers})${end}`, 'y'), name: dotted },
  { signs: [' at ', ' AT '], ahead: new RegExp(` (?:at|AT) (?:${label}${dot}){1,4}${common}${end}`, 'y'), name: dotted },
  // As programs that keep mailing lists write them: "From: anna at bellport.org", "<anna at bellport.org>".
  { signs: [' at '], ahead: / at (?:[A-Za-z][A-Za-z0-9-]{1,62}\.){1,4}[a-z]{2,7}(?![\w-])/y, name: /(?<=^|[\n<(:>;"] ?)[\w.+-]{1,64}$/, not: noName },
  // Both spelt out, whatever the ending: "w.oake at bellport dot example", "anna -at- bellport -dot- example".
  { signs: [' at ', ' AT '], ahead: new RegExp(` (?:at|AT) (?!(?:the|an?|his|her|my|your|our|their|its|this|that|it|him|them|me|us|you|all|one|every|each)\\b)(?:${label} (?:dot|DOT) ){1,4}(?!(?:by|on|in|and|of|the|at|is|was|to|or|an?|he|she|it|with|for|from|as|com)\\b)[A-Za-z]{2,12}${end}`, 'y'), name: dotted, not: noName },
  { signs: ['-at-', '-AT-'], ahead: new RegExp(`-(?:at|AT)- ?(?:[A-Za-z0-9]{1,63}(?:\\.| ?-(?:dot|DOT)- ?)){1,4}[A-Za-z]{2,12}${end}`, 'y'), name: loose },
  // Where somebody is told to write to it: "mail hm at bellport.com", "Write to hm@bellport".
  { signs: [' at '], ahead: new RegExp(` at (?:${label}\\.){1,4}${common}${end}`, 'y'), name: called, not: noName },
  { signs: ['@'], ahead: /@[a-z][a-z0-9-]{2,30}(?![\w@-]|\.\w)/y, name: called },
  { signs: [' at '], ahead: new RegExp(` at ${providers}(?:(?:\\.|${dot})(?:com|net|org|de|fr|co\\.uk))?${end}`, 'iy'), name: dotted, not: noName },
]

/** Finds addresses that are broken at a line's end or written so that programs should not find them. Spans are in no order and may overlap. */
export function veiledAddresses(text: string): Span[] {
  return spansBySigns(text, rows, ({ ahead, name, not }, at) => {
    ahead.lastIndex = at
    if (!ahead.test(text)) return undefined
    const before = text.slice(Math.max(0, at - longestName), at)
    const found = name.exec(before)?.[0]
    return found !== undefined && /\w/.test(found) && !not?.test(before) ? [at - found.length, ahead.lastIndex] : undefined
  })
}
