// bounded: each pattern here meets at most 400 bytes.

/** More objects than this no damaged document is searched for. */
const mostObjects = 200_000
/** How much of an object is looked at: its kind stands at its beginning. */
const looked = 400
// Numbers that no document of a story comes near.
const [catalogNumber, pagesNumber] = [8_388_600, 8_388_601]

/**
 * A document whose end was lost, with an end that leads to the pages that are left; `undefined` where there are none. The library finds the objects by
 * itself, but not where to begin.
 */
export function mendPdf(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pages: string[] = []
  let catalog: string | undefined
  let tree: string | undefined
  let seen = 0
  for (let at = buffer.indexOf(' obj'); at >= 0 && seen < mostObjects; at = buffer.indexOf(' obj', at + 4), seen++) {
    const name = /(?:^|[^\d])(\d{1,7} \d{1,5})$/.exec(buffer.toString('latin1', Math.max(0, at - 16), at))?.[1]
    const end = buffer.subarray(at, at + looked).indexOf('endobj')
    const head = name === undefined ? '' : buffer.toString('latin1', at, at + (end < 0 ? looked : end))
    const kind = /\/Type\s{0,4}\/(Catalog|Pages|Page)\b/.exec(head)?.[1]
    if (kind === 'Page') pages.push(`${name} R`)
    else if (kind === 'Pages' && !head.includes('/Parent')) tree = `${name} R`
    else if (kind === 'Catalog') catalog = `${name} R`
  }
  if (pages.length === 0) return undefined
  const own = `\nendstream endobj\n${pagesNumber} 0 obj << /Type /Pages /Count ${pages.length} /Kids [${pages.join(' ')}] >> endobj\n${catalogNumber} 0 obj << /Type /Catalog /Pages ${pagesNumber} 0 R >> endobj\n`
  const root = catalog !== undefined && tree !== undefined ? catalog : `${catalogNumber} 0 R`
  return Buffer.concat([bytes, Buffer.from(`${own}trailer << /Root ${root} /Size ${pagesNumber + 1} >>\nstartxref\n0\n%%EOF\n`, 'latin1')])
}
