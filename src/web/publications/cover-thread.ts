import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { answerCalls, type Handlers } from '../../catalogue/thread-call.ts'
import { palettePng } from './png.ts'

// The thread that draws covers as PNG: the library is loaded here and nowhere else, and a drawing keeps no page waiting.
const loaded = initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))

async function png(svg: string): Promise<Uint8Array> {
  await loaded
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } })
  const image = drawing.render()
  try {
    return palettePng(image.pixels, image.width, image.height) ?? image.asPng()
  } finally {
    image.free()
    drawing.free()
  }
}

if (parentPort) answerCalls(parentPort, { png } as unknown as Handlers)
