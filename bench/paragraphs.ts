import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import { join } from 'node:path'

/** Where prose for benchmarks comes from: the samples, and the shared corpus where it is present. */
export const sources = {
  samples: new URL('../samples/heap/', import.meta.url).pathname,
  corpus: new URL('../../shared/corpus/public-domain/', import.meta.url).pathname,
} as const

/** Paragraphs of 40 to 1,500 characters from the samples' and the corpus's short stories, line ends run together. */
export function paragraphs(): readonly string[] {
  const corpus = existsSync(sources.corpus) ? readdirSync(sources.corpus).filter((name) => name.startsWith('se-')).sort().map((name) => join(sources.corpus, name)) : []
  const samples = readdirSync(sources.samples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).sort().map((name) => join(sources.samples, name))
  return [...samples, ...corpus].flatMap((path) => {
    const bytes = readFileSync(path)
    if (!isUtf8(bytes)) return []
    return bytes.toString('utf8').replace(/\r\n?/g, '\n').split(/\n{2,}/).slice(2)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .filter((paragraph) => paragraph.length >= 40 && paragraph.length <= 1500 && !paragraph.includes('@') && /[a-z] [a-z]/.test(paragraph))
  })
}
