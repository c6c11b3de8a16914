// bounded: the pattern here meets a paragraph of at most 1,200 characters.

const parts = /(?:https?:\/\/|www\.)\S+|[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+\.\p{L}+|\(c\)|©|[:;]-?[)(DPp](?!\p{L})|\^_*\^|<g>|!!+|\?\?+|\*(?=\p{L})|\p{L}+(?:['’]\p{L}+)*|\d+|["“„«]|[?!]/giu

/** Characters of a paragraph that are looked at. */
export const most = 1200

/**
 * What a paragraph is made of, as a program learns it: its words in small letters, addresses, years,
 * faces and marks by their kind. Each once.
 */
export function paragraphWords(paragraph: string): ReadonlySet<string> {
  const passage = paragraph.length > most ? paragraph.slice(0, most) : paragraph
  const plain = plainParts(passage)
  if (plain >= 0) return plainWords(passage, plain)
  const found = new Set<string>()
  for (const [part] of passage.matchAll(parts)) {
    const word = kindOf(part)
    found.add(word)
    if (part.length > 2 && part === part.toUpperCase() && word !== part && /^\p{Lu}/u.test(part)) found.add('<caps>')
  }
  return found
}

/** What begins with a sign: nothing; a word; a number; speech; a mark that counts, alone or in a row; a star before a word; perhaps an address, a face or the like, for which the pattern looks. */
export const letter = 1
const [nothing, digit, speech, mark, star, unsure] = [0, 2, 3, 4, 5, 6]
/** Signs below this have a place in the table. */
const tabled = 0x530
let kinds: Uint8Array | undefined

function table(): Uint8Array {
  const made = Uint8Array.from({ length: tabled }, (_, code) => (/\p{L}/iu.test(String.fromCharCode(code)) ? letter : nothing))
  for (let code = 48; code < 58; code += 1) made[code] = digit
  for (const char of '"«') made[char.charCodeAt(0)] = speech
  for (const char of '?!') made[char.charCodeAt(0)] = mark
  for (const char of '@©^') made[char.charCodeAt(0)] = unsure
  made[42] = star
  return made
}

/** What a sign beyond the table begins: of those there only what prose has is told here. */
function farKind(code: number): number {
  if (code === 0x201c || code === 0x201e) return speech
  return code === 0x2019 || code === 0x2018 || code === 0x201d || code === 0x2013 || code === 0x2014 || code === 0x2026 ? nothing : unsure
}

/** Where the parts of the plain paragraph that was looked at last begin and end, and their kinds, three places each. */
export const told = new Uint16Array(most * 3)
/** Finds the parts of a paragraph without the pattern, sign by sign; returns how many places of `told` they take, -1 where something stands in it that only the pattern tells apart. */
export function plainParts(passage: string): number {
  kinds ??= table()
  const of = kinds
  const kindAt = (at: number): number => { const code = passage.charCodeAt(at); return code < tabled ? (of[code] as number) : code !== code ? nothing : farKind(code) }
  let count = 0
  for (let at = 0; at < passage.length; ) {
    const start = at
    const code = passage.charCodeAt(at)
    const kind = code < tabled ? (of[code] as number) : farKind(code)
    at += 1
    if (kind === nothing) {
      // ":)", ";-P", "://", "(c)", "<g>".
      if ((code === 58 || code === 59) && '-)(DPdp/'.includes(passage.charAt(at) || ' ')) return -1
      if ((code === 40 || code === 60) && 'cgCG'.includes(passage.charAt(at) || ' ')) return -1
      continue
    }
    if (kind === letter) {
      for (;;) {
        let next = kindAt(at)
        while (next === letter) next = kindAt(at += 1)
        const sign = passage.charCodeAt(at)
        if ((sign !== 39 && sign !== 0x2019) || kindAt(at + 1) !== letter) break
        at += 2
      }
      if (at - start === 3 && isW(passage.charCodeAt(start)) && isW(passage.charCodeAt(start + 1)) && isW(passage.charCodeAt(start + 2))) return -1
    } else if (kind === digit) {
      while (kindAt(at) === digit) at += 1
    } else if (kind === mark) {
      while (passage.charCodeAt(at) === code) at += 1
    } else if (kind === star) {
      const next = kindAt(at)
      if (next === unsure) return -1
      if (next !== letter) continue
    } else if (kind !== speech) return -1
    told[count] = start
    told[count + 1] = at
    told[count + 2] = kind
    count += 3
  }
  return count
}

const isW = (code: number): boolean => code === 119 || code === 87

/** The parts of a plain paragraph, as `paragraphWords` gives them. */
function plainWords(passage: string, count: number): Set<string> {
  const found = new Set<string>()
  for (let one = 0; one < count; one += 3) {
    const [start, end, kind] = [told[one] as number, told[one + 1] as number, told[one + 2] as number]
    const part = passage.slice(start, end)
    found.add(kind === letter ? smallOf(part) : kindOf(part))
    if (kind === letter && isCapital(part)) found.add('<caps>')
  }
  return found
}

/** A word of letters in small ones. */
export const smallOf = (part: string): string => (part.length > 1 ? part.toLowerCase().replaceAll('’', "'") : part.toLowerCase())
/** Whether a word is in capital letters. */
export const isCapital = (part: string): boolean => part.length > 2 && part === part.toUpperCase() && part.toLowerCase() !== part && /^\p{Lu}/u.test(part)

/** What a part that is no word of letters counts as; a word in small letters. */
export function kindOf(part: string): string {
  const first = part[0] as string
  if (first >= '0' && first <= '9') return /^(?:19[789]|20[0-3])\d$/.test(part) ? '<year>' : '<number>'
  if (part.includes('@')) return '<mail>'
  if ((part.includes(':') || part.includes('.')) && /^(?:https?:|www\.)/i.test(part)) return '<page>'
  if (first === ':' || first === ';' || first === '^' || part === '<g>') return '<face>'
  if (first === '"' || first === '“' || first === '„' || first === '«') return '<speech>'
  return part.length > 1 ? part.toLowerCase().replaceAll('’', "'") : part.toLowerCase()
}
