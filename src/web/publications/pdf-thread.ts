import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { answerCalls, type Handlers } from '../../catalogue/thread-call.ts'
import type { TypstBook } from '../../publish/pdf/print-typst.ts'

// The thread that sets books as PDF. The typesetter is WebAssembly and gets bytes alone: it has no disk, no network, no clock and no packages.
let compiler: Promise<TypstCompiler> | undefined

async function loaded(): Promise<TypstCompiler> {
  initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const folder = new URL('letters/', import.meta.url)
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ttf')).sort()) await builder.add_raw_font(new Uint8Array(readFileSync(new URL(name, folder))))
  return builder.build()
}

/** Sets a book. After a failure the typesetter may be broken, its memory too: nothing of it is set right, and whoever asks lets the thread go (`idleThread`). */
async function pdf({ source, files }: TypstBook): Promise<Uint8Array> {
  const typesetter = await (compiler ??= loaded())
  typesetter.add_source('/book.typ', source)
  for (const [path, text] of Object.entries(files)) typesetter.map_shadow(path, new TextEncoder().encode(text))
  const { result, diagnostics } = typesetter.compile('/book.typ', undefined, 'pdf', 2) as { readonly result?: Uint8Array; readonly diagnostics?: unknown }
  if (!(result instanceof Uint8Array)) throw new Error(`Cannot set the book: ${JSON.stringify(diagnostics)?.slice(0, 400) ?? 'the typesetter gave nothing'}`)
  typesetter.reset_shadow()
  typesetter.reset()
  return result
}

if (parentPort) answerCalls(parentPort, { pdf } as unknown as Handlers)
