/** Up to this many characters a text is encoded into one buffer that is used again, which spares measuring it first. */
const scratchCharacters = 128 * 1024
const scratch = Buffer.allocUnsafeSlow(scratchCharacters * 3)

/** The text as UTF-8. Lone surrogates become U+FFFD. */
export function utf8(text: string): Buffer {
  if (text.length > scratchCharacters) return Buffer.from(text, 'utf8')
  return Buffer.from(scratch.subarray(0, scratch.write(text, 'utf8')))
}
