import assert from 'node:assert/strict'
import type { FindingCode } from '../../src/model/finding.ts'
import { unpackLayout, unpackText } from '../../src/parsing/packed.ts'
import { openPool, type Pool } from '../../src/parsing/pool.ts'
import { sizedCpuMs } from './sizes.ts'

/** The findings with which a member may be kept and not read, whatever it is made of. */
export const refusals: readonly FindingCode[] = ['empty-file', 'only-padding', 'not-text', 'too-large', 'no-prose', 'document-unreadable', 'document-encrypted', 'no-text-layer']

/** How a member ended: read, or the finding that says why not; with its words, and all that was found. */
export type End = { readonly end: FindingCode | 'read'; readonly words: string; readonly codes: readonly FindingCode[] }

/** Parsers, and a way to read a member to its end. Its text and layout must come out of the packing again. */
export function openEnds(): { readonly pool: Pool; readonly readingOf: (bytes: Buffer, name: string) => Promise<End>; readonly endOf: (bytes: Buffer, name: string) => Promise<End['end']> } {
  const pool = openPool({ limits: { cpuMs: sizedCpuMs } })
  const readingOf = async (bytes: Buffer, name: string): Promise<End> => {
    const { header, text, layout } = await pool.read({ bytes, name })
    const words = unpackText(text, header.counts.textBytes)
    assert.equal(words.length, header.counts.characters)
    unpackLayout(layout, words)
    const end = header.drafts.length > 0 ? 'read' : (header.findings.find(({ code }) => code.startsWith('parser-') || refusals.includes(code))?.code ?? 'parser-died')
    return { end, words, codes: header.findings.map(({ code }) => code) }
  }
  return { pool, readingOf, endOf: async (bytes, name) => (await readingOf(bytes, name)).end }
}
