import type { Edit } from '../../model/edit.ts'
import { tableOf } from '../encodings/tables.ts'

const named: ReadonlyMap<string, string> = new Map([
  ['quot', '"'], ['amp', '&'], ['apos', "'"], ['lt', '<'], ['gt', '>'], ['nbsp', '\u00a0'], ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['sbquo', '‚'], ['bdquo', '„'],
  ['mdash', '—'], ['ndash', '–'], ['hellip', '…'], ['shy', '\u00ad'], ['copy', '©'], ['reg', '®'], ['trade', '™'], ['deg', '°'], ['middot', '·'], ['bull', '•'], ['laquo', '«'], ['raquo', '»'],
  ['iexcl', '¡'], ['iquest', '¿'], ['pound', '£'], ['euro', '€'], ['sect', '§'], ['para', '¶'], ['frac12', '½'], ['frac14', '¼'], ['frac34', '¾'], ['times', '×'], ['dagger', '†'],
  ...latin1Names(),
])

/** The names of the letters of Latin-1, in order. */
function latin1Names(): [string, string][] {
  const names = 'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml - Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig'
    + ' agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml - oslash ugrave uacute ucirc uuml yacute thorn yuml'
  return [...names.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xc0 + index)]).filter(([name]) => name !== '-'), ['oelig', 'œ'], ['OElig', 'Œ']]
}

// A reference that was written down again has its ampersand as a reference: &amp;quot;
const reference = /&(?:amp;)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g

/**
 * Finds character references that stand in a plain text: what is left of a web page. Those from 128 to 159 are meant as bytes of windows-1252,
 * as browsers take them. Never for a web page itself, which has them rightly.
 */
export function findReferences(text: string): readonly Edit[] {
  if (!text.includes('&')) return []
  const edits: Edit[] = []
  for (const match of text.matchAll(reference)) {
    const after = match[3] !== undefined ? named.get(match[3]) : byNumber(match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2] ?? '', 16))
    if (after === undefined) continue
    const code = Number(match[1] ?? 0)
    edits.push({ rule: code >= 128 && code < 160 ? 'c1-references' : 'references', at: [match.index, match.index + match[0].length], before: match[0], after, confidence: 0.95 })
  }
  return edits
}

function byNumber(code: number): string | undefined {
  const point = code >= 128 && code < 160 ? (tableOf('windows-1252')[code] as number) : code
  // Controls and line ends stay as they are written, and what is no character.
  if (point < 32 || (point >= 127 && point < 160) || point === 0xfffd || (point >= 0xd800 && point < 0xe000) || point > 0x10ffff) return undefined
  return String.fromCodePoint(point)
}
