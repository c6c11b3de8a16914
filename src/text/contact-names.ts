import type { Span } from '../model/span.ts'

/** A way to reach somebody that is neither an address nor a telephone: the words by which it is found, and, from there on, the number or name, as group 1. */
type Row = { readonly signs: readonly string[]; readonly from: RegExp }

const rows: readonly Row[] = [
  { signs: ['ICQ', 'icq', 'Icq', 'UIN', 'uin', 'аська', 'Аська'], from: /(?:ICQ|UIN|аська)(?: ?(?:UIN|number|no\.?|nr\.?|me|is|at))? ?[:#=№-]{0,2} ?(\d(?:[ -]?\d){4,10})(?!\d)/iy },
  // A name alone on what is left of its line, or one that has a digit or a stroke in it: "AIM: To please".
  { signs: ['AIM', 'AOL IM', 'Aol IM', 'MSN', 'YIM', 'Y!M', 'Yahoo! ID', 'Yahoo ID', 'Yahoo! IM', 'Yahoo IM', 'Yahoo! Messenger', 'Yahoo Messenger', 'Skype', 'Jabber', 'Gtalk'], from: /(?:AIM|AOL IM|MSN|YIM|Y!M|Yahoo!? (?:ID|IM|Messenger)|Skype|Jabber|Gtalk)(?: (?:ID|IM|name|screen ?name|handle|Messenger|SN))?(?: ?[:=]| is) ?"?([\w.-]*[\d_][\w.-]*|[\w.-]{2,40}(?: [\w.-]{2,20})?(?=[ \t"]*(?:$|\n|[,;|/)\]]| (?:or|and|ICQ|MSN|AIM|YIM)\b)))/y },
  // FidoNet: zone, net, node and point. A verse has no net of three figures.
  { signs: ['/'], from: /(?<=(?<![\d:.,/])([1-7]:\d{2,5}))\/\d{1,5}(?:\.\d{1,5}(?!\d)|(?<=:\d{3,5}\/\d{1,5})(?![\d/]))(?:@\w{2,20})?/y },
  // CompuServe, in octal figures.
  { signs: [','], from: /(?<=(?<![\d.,:$£€-])(7[0-7]{4}|1[0-7]{5})),[0-7]{3,4}(?![\d,.]\d|\d)/y },
]
const longest = 12

/** Finds numbers and names in messengers, FidoNet's and CompuServe's. Spans are in no order. */
export function contactNames(text: string): Span[] {
  const spans: Span[] = []
  for (const { signs, from } of rows) {
    for (const sign of signs) {
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        if (sign.length === 1 && !isFigure(text.charCodeAt(at - 1))) continue
        if (sign.length > 1 && /\w/.test(text[at - 1] ?? ' ')) continue
        from.lastIndex = at
        const found = from.exec(text)
        if (!found) continue
        const said = found[1] as string
        const start = sign.length === 1 ? at - said.length : from.lastIndex - said.length
        if (at - start <= longest) spans.push([start, from.lastIndex])
      }
    }
  }
  return spans
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57
}
