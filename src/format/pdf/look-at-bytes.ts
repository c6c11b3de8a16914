// bounded: each pattern here meets at most 2,048 bytes.

/** The end of a document, where it says where its table of objects is. */
const tail = 2048
/** More of a kind are counted as so many. */
const mostCounted = 10_000

/** What is wrong with a document as a file, by its own word; `undefined` where it is whole. The library mends such files in silence. */
export function damageOf(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.subarray(0, 1024).indexOf('%PDF-')
  if (start < 0) return 'it does not begin as such a document does'
  const end = buffer.subarray(-tail).toString('latin1')
  const at = [...end.matchAll(/startxref\s{1,10}(\d{1,10})/g)].at(-1)?.[1]
  if (at === undefined || !end.includes('%%EOF')) return 'its end is missing'
  // Places count from the first byte of the file, or from where the document begins in it.
  const isTable = [Number(at), Number(at) + start].some((from) => /^\s{0,20}(?:xref|\d{1,10}\s{1,10}\d{1,5}\s{1,10}obj)/.test(buffer.toString('latin1', from, from + 60)))
  return isTable ? undefined : 'its table of objects is not where it says'
}

/** Things that a document carries beside its words, counted by their names; those packed with other objects are not seen. */
const carried = [
  ['pictures', ['/Subtype/Image', '/Subtype /Image']],
  ['embedded files', ['/EmbeddedFile/', '/EmbeddedFile>', '/EmbeddedFile ', '/EmbeddedFile\n', '/EmbeddedFile\r']],
  ['scripts', ['/S/JavaScript', '/S /JavaScript']],
  ['actions that start a program', ['/S/Launch', '/S /Launch']],
  ['films and sounds', ['/RichMedia', '/Subtype/Movie', '/Subtype /Movie', '/Subtype/Sound', '/Subtype /Sound', '/Subtype/3D', '/Subtype /3D']],
] as const

/** What of a document is left out: `pictures: 3, scripts: 1`; empty where there is nothing. */
export function leftOutOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return carried.flatMap(([what, names]) => {
    let count = 0
    for (const name of names) for (let at = buffer.indexOf(name); at >= 0 && count < mostCounted; at = buffer.indexOf(name, at + 1)) count++
    return count > 0 ? [`${what}: ${count}`] : []
  }).join(', ')
}
