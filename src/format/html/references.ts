/** The named character references that story pages use. Any other one, and any without its semicolon, is left to the tokenizer. */
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', iexcl: '¡', iquest: '¿', laquo: '«', raquo: '»', copy: '©', reg: '®', trade: '™', deg: '°', middot: '·', bull: '•', sect: '§', para: '¶',
  ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', hellip: '…', dagger: '†', Dagger: '‡', prime: '′', Prime: '″', thinsp: '\u2009', ensp: '\u2002', emsp: '\u2003',
  cent: '¢', pound: '£', yen: '¥', euro: '€', frac12: '½', frac14: '¼', frac34: '¾', times: '×', ordf: 'ª', ordm: 'º', szlig: 'ß', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', oslash: 'ø', Oslash: 'Ø', aring: 'å', Aring: 'Å', ccedil: 'ç', Ccedil: 'Ç',
  agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', auml: 'ä', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë', igrave: 'ì', iacute: 'í', icirc: 'î', iuml: 'ï', ntilde: 'ñ',
  ograve: 'ò', oacute: 'ó', ocirc: 'ô', otilde: 'õ', ouml: 'ö', ugrave: 'ù', uacute: 'ú', ucirc: 'û', uuml: 'ü', yacute: 'ý', yuml: 'ÿ',
  Agrave: 'À', Aacute: 'Á', Acirc: 'Â', Atilde: 'Ã', Auml: 'Ä', Egrave: 'È', Eacute: 'É', Ecirc: 'Ê', Euml: 'Ë', Iacute: 'Í', Icirc: 'Î', Iuml: 'Ï', Ntilde: 'Ñ', Oacute: 'Ó', Ocirc: 'Ô', Otilde: 'Õ', Ouml: 'Ö', Uacute: 'Ú', Ucirc: 'Û', Uuml: 'Ü',
}

const longest = 10

/** The text with its character references decoded; `undefined` when one of them is for the tokenizer to judge. */
export function decodeReferences(characters: string): string | undefined {
  let decoded = ''
  let from = 0
  for (let at = characters.indexOf('&'); at >= 0; at = characters.indexOf('&', from)) {
    const end = characters.indexOf(';', at)
    if (end < 0 || end - at > longest) return undefined
    const name = characters.slice(at + 1, end)
    const character = name.startsWith('#') ? numbered(name) : Object.hasOwn(named, name) ? named[name] : undefined
    if (character === undefined) return undefined
    decoded += characters.slice(from, at) + character
    from = end + 1
  }
  return decoded + characters.slice(from)
}

/** What a number stands for: 128 to 159 are those of windows-1252, as the HTML standard has it (`&#146;` is an apostrophe). */
function numbered(name: string): string | undefined {
  if (!/^#\d{2,6}$/.test(name)) return undefined
  const code = Number(name.slice(1))
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code))
  return code < 32 || code === 127 || (code >= 0xd800 && code < 0xe000) || (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code < 0xfdf0) || code > 0x10ffff ? undefined : String.fromCodePoint(code)
}
