import { crc32, deflateSync } from 'node:zlib'

const mostColours = 256

/**
 * Packs a picture as a PNG of at most 256 colours: a cover has a few inks and what lies between them, so nothing of it is lost, and it is a third of what
 * true colour takes in half the time. Undefined where it has more colours.
 *
 * @param pixels RGBA, row by row, opaque
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> | undefined {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)
  const rows = new Uint8Array((width + 1) * height)
  const known = new Map<number, number>()
  let [from, to, last, index] = [0, 0, -1, 0]
  for (let y = 0; y < height; y++) {
    to += 1
    for (let x = 0; x < width; x++) {
      const colour = colours[from++] ?? 0
      if (colour !== last) {
        const held = known.get(colour)
        if (held === undefined) {
          if (known.size === mostColours) return undefined
          known.set(colour, (index = known.size))
        } else index = held
        last = colour
      }
      rows[to++] = index
    }
  }
  const palette = new Uint8Array([...known.keys()].flatMap((colour) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255]))
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  // Eight bits a pixel, colours by palette.
  header.setUint8(8, 8)
  header.setUint8(9, 3)
  // Level 3: a twentieth larger than 6, in a third of the time.
  return joined([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', new Uint8Array(header.buffer)), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 3 })), chunk('IEND', new Uint8Array())])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12)
  const view = new DataView(out.buffer)
  view.setUint32(0, data.length)
  out.set(new TextEncoder().encode(name), 4)
  out.set(data, 8)
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)))
  return out
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
