import type { Annotation } from './golden-head.ts'
import type { Piece } from './render-record.ts'

/** How words are set: broken before `width` (0: never), further lines begin with `hang`; `markup` writes character references. */
export type Setting = { readonly width: number; readonly hang: string; readonly markup?: true }

/** A text in the making, with the values that were put into it and where. */
export class Sheet {
  text = ''
  body: readonly [number, number] = [0, 0]
  readonly annotations: { field: Annotation['field']; value: Annotation['value']; basis: Annotation['basis']; evidence: Annotation['evidence'][number][] }[] = []

  /** Words that state nothing. */
  put(words: string): void {
    this.text += words
  }

  /** The words of a value, annotated with the values inside them. `basis` and `value` where this place says something else than the record. */
  say(piece: Piece, { width, hang, markup }: Setting, as: Partial<Pick<Piece, 'field' | 'value' | 'basis'>> = {}): void {
    const start = this.text.length
    const written = (words: string): string => (markup ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : words)
    const words = piece.words.split(' ')
    const starts: (readonly [number, number])[] = []
    let offset = 0
    for (const [index, word] of words.entries()) {
      const column = this.text.length - this.text.lastIndexOf('\n') - 1
      if (index > 0) this.text += width > 0 && column + 1 + written(word).length > width ? `\n${hang}` : ' '
      starts.push([offset, this.text.length])
      this.text += written(word)
      offset += word.length + 1
    }
    const place = (at: number): number => {
      const index = starts.findLastIndex(([from]) => from <= at)
      const [from, out] = starts[index] as readonly [number, number]
      return out + written((words[index] as string).slice(0, at - from)).length
    }
    this.#note({ field: piece.field, value: piece.value, basis: piece.basis, ...as }, [start, this.text.length])
    for (const { at, ...inner } of piece.inside) this.#note(inner, [place(at[0]), place(at[1])])
  }

  /** Words that stand for a value which they are not the words of: a counter, a code. */
  mark(field: Annotation['field'], value: Annotation['value'], words: string, basis: Annotation['basis'] = 'stated'): void {
    const start = this.text.length
    this.text += words
    this.#note({ field, value, basis }, [start, this.text.length])
  }

  /** The story: paragraphs, broken at `width`. */
  story(paragraphs: readonly string[], width: number, indent: string, wrapped: (paragraph: string) => string = (words) => words): void {
    const start = this.text.length
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) this.text += '\n\n'
      this.text += wrapped(broken(indent + paragraph, width))
    }
    this.body = [start, this.text.length]
  }

  /** With line ends of two characters; places move with them. */
  withReturns(): void {
    const before = [0]
    for (const char of this.text) for (let unit = 0; unit < char.length; unit += 1) before.push((before.at(-1) as number) + (char === '\n' ? 1 : 0))
    const moved = ([from, to]: readonly [number, number]): readonly [number, number] => [from + (before[from] as number), to + (before[to] as number)]
    this.text = this.text.replaceAll('\n', '\r\n')
    this.body = moved(this.body)
    for (const one of this.annotations) one.evidence = one.evidence.map((place) => ({ ...place, at: moved(place.at) }))
  }

  #note({ field, value, basis }: Pick<Annotation, 'field' | 'value' | 'basis'>, at: readonly [number, number]): void {
    const key = JSON.stringify([field, value])
    const same = this.annotations.find((one) => JSON.stringify([one.field, one.value]) === key)
    if (same) same.evidence.push({ in: 'text', at })
    else this.annotations.push({ field, value, basis, evidence: [{ in: 'text', at }] })
  }
}

function broken(words: string, width: number): string {
  if (width === 0) return words
  let column = 0
  return words.split(' ').map((word, index) => {
    const isNext = index > 0 && column + 1 + word.length > width
    column = isNext ? word.length : column + word.length + (index > 0 ? 1 : 0)
    return `${index === 0 ? '' : isNext ? '\n' : ' '}${word}`
  }).join('')
}
