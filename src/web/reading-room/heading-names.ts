import { quotationMarks, tokens } from '../../query/tokens.ts'

/** Names in a field of the form, as people write them: `Ines Marr, =Harbour Nine, harb*`. */
type HeadingNames = { readonly with: string; readonly without: string }

/** The terms of a heading as the query language writes them (`harbour -"Low Tide" ="Harbour Nine"`), as names with commas between them. */
export function namesOfTerms(terms: string): HeadingNames {
  const read = tokens(terms)
  if ('code' in read) return { with: terms, without: '' }
  const names: Record<keyof HeadingNames, string[]> = { with: [], without: [] }
  let not = false
  for (const token of read) {
    if (token.is === 'word' || token.is === 'phrase') names[not ? 'without' : 'with'].push(token.is === 'word' || mustStayQuoted(token.words) ? terms.slice(...token.at) : `${token.exact ? '=' : ''}${token.words}`)
    not = token.is === 'not'
  }
  return { with: names.with.join(', '), without: names.without.join(', ') }
}

/** Names with commas between them, as terms of the query language. */
export function termsOfNames({ with: wanted, without }: HeadingNames): string {
  return [...namesIn(wanted).map(term), ...namesIn(without).map((name) => `-${term(name)}`)].join(' ')
}

/** Words of one name stand side by side in it: they become a phrase. */
function term(name: string): string {
  const exact = name.startsWith('=') ? '=' : ''
  const rest = name.slice(exact.length).trim()
  return `${exact}${isQuoted(rest) || isWord(rest) ? rest : `"${rest.replaceAll('"', '')}"`}`
}

/** What a comma stands in, or what would be taken for something else without its marks. */
function mustStayQuoted(words: string): boolean {
  return words.includes(',') || isWord(words) || words.startsWith('=') || words.trim() !== words || [...words].some((char) => isMark(char))
}

function isMark(char: string): boolean {
  return Object.entries(quotationMarks).some(([open, close]) => open === char || close.includes(char))
}

function isQuoted(text: string): boolean {
  return text.length > 2 && quotationMarks[text[0] as string]?.includes(text.at(-1) as string) === true
}

function isWord(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./&*-]*$/u.test(text) && !['AND', 'OR', 'NOT'].includes(text)
}

/** The names between the commas; a comma within quotation marks divides nothing. */
function namesIn(text: string): readonly string[] {
  const names: string[] = []
  let from = 0
  let closing = ''
  for (let at = 0; at <= text.length; at++) {
    const char = text[at] ?? ','
    if (closing !== '' && at < text.length) {
      if (closing.includes(char)) closing = ''
    } else if (char === ',') {
      const name = text.slice(from, at).trim().replace(/^-+/, '')
      if (/[\p{L}\p{N}]/u.test(name)) names.push(name)
      from = at + 1
    } else closing = quotationMarks[char] ?? ''
  }
  return names
}
