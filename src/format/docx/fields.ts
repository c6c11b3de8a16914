import { linkTarget } from '../html/attributes.ts'

/** Fields within fields; deeper ones are read as words. */
const deepest = 64
const longestInstruction = 4000

/** The fields that are open: what a field shows stands in the text, what it was told to do is kept here. */
export class Fields {
  /** Whether the words that come are instructions of a field. */
  reading = false
  readonly #open: { instruction: string; link: string | undefined }[] = []
  #deeper = 0

  /** Where the words lead that are shown now, if a field says so. */
  get link(): string | undefined {
    return this.#open.findLast(({ link }) => link !== undefined)?.link
  }

  /** A mark of a field: `begin`, `separate`, `end`. */
  mark(type: string): void {
    if (type === 'begin') {
      if (this.#open.length < deepest) this.#open.push({ instruction: '', link: undefined })
      else this.#deeper++
    } else if (type === 'separate') this.#show()
    else if (type === 'end') {
      if (this.#deeper > 0) this.#deeper--
      else this.#open.pop()
    }
  }

  /** A field that holds what it shows. It ends with the mark `end`. */
  simple(instruction: string): void {
    this.mark('begin')
    this.write(instruction)
    this.#show()
  }

  write(words: string): void {
    const field = this.#open.at(-1)
    if (field && field.instruction.length < longestInstruction) field.instruction += words.slice(0, longestInstruction)
  }

  #show(): void {
    const field = this.#open.at(-1)
    // bounded: an instruction has some 8,000 characters at most, and the pattern is anchored.
    if (field) field.link = linkTarget(/^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(field.instruction)?.[1])
  }
}
