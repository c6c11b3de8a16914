import type { Origin, Reading } from '../model/reading.ts'
import { received, receivedOffsets } from '../text/mends.ts'
import { encodeNamed } from './encode.ts'
import { markOf } from './remains.ts'

const newlines = { l: '\n', r: '\r', c: '\r\n' } as const

/**
 * Decoding taken back: the mends undone, the line ends and the padding as they were, the characters encoded as the origins say. Gives the bytes
 * that were decoded, each of them. For text and for the source of a web page; the characters of a document or of a page's text are not its bytes.
 */
export function undecode({ text, origins, mends, remains }: Pick<Reading, 'text' | 'origins' | 'mends' | 'remains'>): Uint8Array {
  const shown = received(text, mends)
  const starts = receivedOffsets(origins.map(({ at }) => at), mends)
  const odd = remains?.odd ?? []
  const lineEnds = remains?.lineEnds ?? ''
  const parts: Buffer[] = []
  let [next, ends] = [0, 0]
  const put = (words: string, { encoding, newline }: Origin): void => {
    if (words === '') return
    if (newline !== 'mixed') parts.push(encodeNamed(newline === 'crlf' ? words.replaceAll('\n', '\r\n') : newline === 'cr' ? words.replaceAll('\n', '\r') : words, encoding))
    else parts.push(encodeNamed(words.replaceAll('\n', () => newlines[lineEnds.charAt(ends++) as keyof typeof newlines] ?? '\n'), encoding))
  }
  const first = origins[0]
  const holdsMark = odd[0]?.at[0] === 0 && odd[0].at[1] === (starts[1] ?? shown.length)
  if (first && first.from > 0 && !holdsMark) parts.push(Buffer.from(markOf(first.encoding), 'latin1'))
  for (const [index, origin] of origins.entries()) {
    let from = starts[index] ?? 0
    const end = starts[index + 1] ?? shown.length
    for (let one = odd[next]; one && one.at[0] >= from && one.at[1] <= end; one = odd[++next]) {
      put(shown.slice(from, one.at[0]), origin)
      parts.push(Buffer.from(one.bytes, 'latin1'))
      if (origin.newline === 'mixed') for (let at = shown.indexOf('\n', one.at[0]); at >= 0 && at < one.at[1]; at = shown.indexOf('\n', at + 1)) ends++
      from = one.at[1]
    }
    put(shown.slice(from, end), origin)
  }
  parts.push(Buffer.from(remains?.tail ?? '', 'latin1'))
  return Buffer.concat(parts)
}
