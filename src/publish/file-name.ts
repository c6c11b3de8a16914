// bounded: each pattern here meets at most a few thousand characters of a title, and looks at each once.

/** So long may a name be without its extension, in bytes of UTF-8: file systems take 255, and folders and copies ("(2)") come on top. */
const longestName = 160
const longestPart = 100

/** Names that Windows keeps for devices, whatever extension they have. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i

/**
 * The name of a file for a work or a book, "Creator - Title", that every file system takes: without what Windows forbids, characters that steer
 * terminals or turn the writing round, and no longer than fits.
 *
 * @param extension without its dot
 * @param otherwise what it is called where nothing of the title can be kept
 */
export function fileName({ title, creators }: { readonly title: string; readonly creators: readonly string[] }, extension: string, otherwise: string): string {
  const who = cleaned(creators.slice(0, 2).join(', ') + (creators.length > 2 ? ' …' : ''), longestPart)
  const what = cleaned(title, longestName - bytesOf(who) - 3)
  const name = cleaned([who, what].filter((part) => part !== '').join(' - '), longestName)
  return `${name === '' || what === '' || isDevice(name) ? cleaned(`${otherwise} ${name}`, longestName) : name}.${extension}`
}

/** Whether a file's name is one that Windows keeps for a device. */
export function isDevice(name: string): boolean {
  return devices.test(name.split('.')[0]?.trim() ?? '')
}

/** The part of a text that may stand in a file's name. */
function cleaned(text: string, mostBytes: number): string {
  const plain = text.slice(0, 2000).toWellFormed().normalize('NFC')
    // What steers, is not seen, or turns the writing round. Joiners stay: some scripts are not written without them.
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u034f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e0fff}]/gu, ' ')
    .replace(/["＂]/g, '’’').replace(/ ?[:：∶](?= )/g, ' -').replace(/[\\/:|⁄∕＼／：｜]/g, '-').replace(/[<>*?＜＞＊？]/g, '')
    .replace(/\s+/g, ' ')
  // Windows drops dots and blanks at the end; a dot at the beginning hides a file, a hyphen makes a flag of it.
  return shortened(trimmed(plain), mostBytes)
}

function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && ' .-~'.includes(text[from] as string)) from++
  while (to > from && ' .'.includes(text[to - 1] as string)) to--
  return text.slice(from, to)
}

/** As much of a text as fits into so many bytes, cut between what readers see as characters where one is not longer by itself. */
function shortened(text: string, mostBytes: number): string {
  if (bytesOf(text) <= mostBytes) return text
  let [kept, size] = ['', 0]
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    // A letter with three hundred marks keeps some of them.
    const signs = bytesOf(segment) > 32 ? Array.from(segment) : [segment]
    for (const [n, sign] of signs.entries()) {
      if (size + bytesOf(sign) > mostBytes - 3) return `${trimmed(kept)}…`
      if (n > 8) break
      kept += sign
      size += bytesOf(sign)
    }
  }
  return trimmed(kept)
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
