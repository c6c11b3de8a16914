import { type Tokenizer, TokenizerMode } from 'parse5'
import { decodeReferences } from './references.ts'

/** What the feeder needs to know of the reader that the tokenizer tells of its tokens. */
export type Fed = {
  /** What to add to the tokenizer's offsets to get those of the source. */
  shift: number
  /** Where, in the tokenizer's offsets, the last tag or comment ended. */
  lastEnd: number
  /** Takes a stretch of text without markup and references. */
  readonly text: (characters: string, from: number) => void
}

// A token that goes on behind a `>` gets at least so much more at once, and twice as much each further time.
const firstMore = 256

/**
 * Gives the source to the tokenizer: markup as it is, and text straight to the reader, its plain character references decoded. The
 * tokenizer looks at every character; most of a story is none of its business, and goes several times as fast this way.
 */
export function feed(source: string, tokenizer: Tokenizer, reader: Fed): void {
  // What is behind it is dropped at each token: otherwise every write would copy up to 64 KB.
  tokenizer.preprocessor.bufferWaterline = 0
  let fed = 0
  let more = 0
  for (let at = 0; at < source.length;) {
    if (more === 0 && tokenizer.state === TokenizerMode.DATA) {
      const next = source.indexOf('<', at)
      const end = next < 0 ? source.length : next
      const characters = source.slice(at, end)
      const decoded = end === at || characters.includes('\0') ? undefined : characters.includes('&') ? decodeReferences(characters) : characters
      if (decoded !== undefined) {
        reader.text(decoded, at)
        at = end
        continue
      }
    }
    const close = source.indexOf('>', at + more)
    const end = close < 0 ? source.length : close + 1
    reader.shift = at - fed
    tokenizer.write(source.slice(at, end), false)
    fed += end - at
    at = end
    more = reader.lastEnd === fed ? 0 : Math.min(source.length, Math.max(firstMore, more * 2))
  }
  reader.shift = source.length - fed
  tokenizer.write('', true)
}
