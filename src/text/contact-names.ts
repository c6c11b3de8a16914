import type { Span } from '../model/span.ts'
import { spansBySigns } from './signs.ts'

/** A way to reach somebody that is neither an address nor a telephone: the words by which it is found, and, from there on, the number or name, as group 1. */
type Row = { readonly signs: readonly string[]; readonly from: RegExp }

const rows: readonly Row[] = [
  { signs: ['ICQ', 'icq', 'Icq', 'UIN', 'uin', 'аська', 'Аська'], from: /(?:ICQ|UIN|аська)(?: ?(?:UIN|number|no\.?|nr\.?|me|is|at))? ?[:#=№-]{0,2} ?(\d(?:[ -]?\d){4,10})(?!\d)/iy },
  // A name alone on what is left of its line, or one that has a digit or a stroke in it: "AIM: To please".
  { signs: ['AIM', 'AOL IM', 'Aol IM', 'MSN', 'YIM', 'Y!M', 'Yahoo! ID', 'Yahoo ID', 'Yahoo! IM', 'Yahoo IM', 'Yahoo! Messenger', 'Yahoo Messenger', 'Skype', 'Jabber', 'Gtalk'], from: /(?:AIM|AOL IM|MSN|YIM|Y!M|Yahoo!? (?:ID|IM|Messenger)|Skype|Jabber|Gtalk)(?: (?:ID|IM|name|screen ?name|handle|Messenger|SN))?(?: ?[:=]| is) ?"?([\w.-]*[\d_][\w.-]*|[\w.-]{2,40}(?: [\w.-]{2,20})?(?=[ \t"]*(?:$|\n|[,;|/)\]]| (?:or|and|ICQ|MSN|AIM|YIM)\b)))/y },
  // A name in small letters without a sign between, alone on what is left: "AIM lampgirl".
  { signs: ['AIM', 'MSN', 'YIM', 'Skype'], from: /(?:AIM|MSN|YIM|Skype) ((?!(?:account|address|and|at|buddy|chat|chats|convers\w*|group|groups|handle|icon|is|log|logs|me|messenger|name|names|online|or|page|room|screen\w*|session|talk|thing|user\w*|window)\b)[a-z][\w.-]{3,30})(?=[ \t"]*(?:$|\n|[,;|/)\]]))/y },
  { signs: ['IP'], from: /IP(?: (?:address|number|logged|is|was)){0,2}[:=#]? ?(\d{1,3}(?:\.\d{1,3}){3})(?!\d|\.\d)/y },
  // FidoNet: zone, net, node and point. A verse has no net of three figures.
  { signs: ['/'], from: /(?<=(?<![\d:.,/])([1-7]:\d{2,5}))\/\d{1,5}(?:\.\d{1,5}(?!\d)|(?<=:\d{3,5}\/\d{1,5})(?![\d/]))(?:@\w{2,20})?/y },
  // CompuServe, in octal figures.
  { signs: [','], from: /(?<=(?<![\d.,:$£€-])(7[0-7]{4}|1[0-7]{5})),[0-7]{3,4}(?![\d,.]\d|\d)/y },
]
const longest = 12

/** Finds numbers and names in messengers, FidoNet's and CompuServe's. Spans are in no order. */
export function contactNames(text: string): Span[] {
  return spansBySigns(text, rows, ({ from }, at, sign) => {
    if (sign.length === 1 ? !isFigure(text.charCodeAt(at - 1)) : /\w/.test(text[at - 1] ?? ' ')) return undefined
    from.lastIndex = at
    const said = from.exec(text)?.[1]
    if (said === undefined) return undefined
    const start = (sign.length === 1 ? at : from.lastIndex) - said.length
    return at - start <= longest ? [start, from.lastIndex] : undefined
  })
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57
}
