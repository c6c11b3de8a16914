// bounded: each pattern here meets one word or mark.
import type { Token } from './credit-tokens.ts'

/** Where a paragraph stands: before the story or behind it, as the how manieth of how many, between which others; words of the file's name, in small letters; and how many characters of its line stand before a token. */
export type NamedPlace = {
  readonly where: 'head' | 'foot'
  readonly at: number
  readonly of: number
  readonly above: readonly Token[] | undefined
  readonly below: readonly Token[] | undefined
  readonly file: ReadonlySet<string>
  readonly indentAt: (token: Token) => number
}

/** Signs of a line's tokens: those of all of them, and those of which the token's place in the line is a part; and what is seen beside the words, of which there is little: `form`, signs with tabs between them, and `placedForm`. */
export type LineSigns = { readonly whole: readonly string[]; readonly placed: readonly string[]; readonly form: string; readonly placedForm: readonly string[] }

const sizeOf = (words: number): string => (words < 2 ? '1' : words < 4 ? '3' : words < 7 ? '6' : words < 11 ? '10' : 'far')

/** What speaks for each line of a paragraph being a title, or holding one: how it is written, how it is set, what stands above and below it. @param lines of each token its line's first token, and the token behind its last @returns by the line's first token */
export function lineSigns(tokens: readonly Token[], lines: readonly (readonly [number, number])[], { where, at: nth, of, above, below, file, indentAt }: NamedPlace): ReadonlyMap<number, LineSigns> {
  const all = [...new Set(lines)]
  const ahead = where === 'foot' ? 'foot' : Math.min(4, of - 1 - nth)
  return new Map(all.map((line, index): [number, LineSigns] => {
    const own = tokens.slice(...line)
    const words = own.filter(({ shape }) => shape !== 'mark')
    const capitals = words.filter(({ shape }) => shape === 'cap').length
    const share = capitals === 0 ? 'no' : capitals === words.length ? 'all' : capitals * 2 >= words.length ? 'most' : 'some'
    const size = sizeOf(words.length)
    const last = own.at(-1)?.words ?? ''
    const end = /[.!?…]/.test(last) ? last : /[:;,]/.test(last) ? ',' : '-'
    const isShouted = capitals > 0 && words.every((token) => token.words === token.words.toUpperCase())
    const indent = indentAt(tokens[line[0]] as Token)
    const [previous, after] = [all[index - 1], all[index + 1]]
    const next = after ? tokens.slice(...after) : below ?? []
    const depth = where === 'foot' ? 'foot' : nth === 0 ? Math.min(index, 5) : 'further'
    const first = own[0]?.key ?? ''
    return [line[0], {
      whole: [...new Set([`"line ${first}`, `"line ${first} ${own[1]?.key ?? '-'}`, `"line to ${last}`, `"paragraph ${tokens[0]?.key ?? ''} ${where}`])],
      placed: [`"below ${next[0]?.key ?? '-'}`, `"below ${next[0]?.key ?? '-'} ${next[1]?.key ?? '-'}`, `"above ${(previous ? tokens[previous[0]] : above?.[0])?.key ?? '-'}`],
      form: `line shouted ${isShouted} ${size}${words.length > 0 && words.every(({ key }) => file.has(key) || key.length < 4) ? '\tline is the file name' : ''}`,
      placedForm: [
        `line ${size} ${share} ${end}`, `line ${share} ${all.length === 1 ? 'alone' : index === 0 ? 'top' : after ? 'amid' : 'last'}`, `line in by ${indent > 20 ? 'far' : indent > 6 ? 'some' : indent > 0 ? 'little' : 'nothing'}`,
        `line ${depth}`, `line ${depth} ${size}`, `from the story ${ahead}`, `from the story ${ahead} ${all.length === 1} ${size}`,
      ],
    }]
  }))
}
