// bounded: each pattern here meets a line of at most 500 characters.
import type { Companion, Metadata } from '../model/reading.ts'
import { readLabelLine } from './headers/label-line.ts'
import { settled, toldAs } from './index-facts.ts'

type Labelled = { readonly key: string; readonly said: readonly Metadata[]; readonly file: string | undefined; /** Lines without a label below it. */ more: number }

const fewest = 3
const longestLine = 500
const mostLines = 6
const fileLabel = /^[ \t*>|-]{0,8}(?:file|file ?name|archive file)[ \t.]{0,20}[:=][ \t]*([\w][\w.!~-]{0,60}\.(?:txt|text|asc|s?html?|md|rtf|docx?|zip))[ \t]*(?:[([,].{0,40})?$/i

/**
 * Reads a text as labelled records of files, "Title: …  Author: …  File: lamp.txt" again and again.
 *
 * @param resolve gives the path of a file as members are shown
 * @returns undefined where it is something else: where few records name a file, or more stands between them than a few lines
 */
export function readRecords(text: string, resolve: (target: string) => string | undefined): Companion[] | undefined {
  if (text.length > 400_000 || (text.match(/^[ \t*>|-]{0,8}file/gim) ?? []).length < fewest) return undefined
  const labels: Labelled[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    if (line.length > longestLine) return undefined
    const file = fileLabel.exec(line)?.[1]
    const read = readLabelLine(line, 0, line.length)
    const last = labels.at(-1)
    if (file !== undefined) labels.push({ key: 'file', said: [], file, more: 0 })
    else if (read) {
      const words = line.slice(...read.valueAt)
      labels.push({ key: line.slice(...read.labelAt).toLowerCase(), said: read.label.kind === 'title' ? [{ path: 'index title', words }] : toldAs(read.label.kind, words), file: undefined, more: 0 })
    } else if (last && (last.more += 1) > mostLines) return undefined
  }
  // Each record begins with the same label.
  const files = labels.filter(({ file }) => file !== undefined).length
  const counts = new Map<string, number>()
  for (const { key } of labels) counts.set(key, (counts.get(key) ?? 0) + 1)
  const opener = [...counts].find(([, times]) => times === files)?.[0]
  if (files < fewest || opener === undefined || labels.length < files * 2) return undefined
  const records: Labelled[][] = []
  for (const one of labels) {
    if (one.key === opener) records.push([])
    records.at(-1)?.push(one)
  }
  const told = records.flatMap((record): Companion[] => {
    const path = resolve(record.find(({ file }) => file !== undefined)?.file ?? '')
    const metadata = settled(record.flatMap(({ said }) => said))
    return path === undefined || metadata.length === 0 || !record.some(({ file }) => file !== undefined) ? [] : [{ name: path, metadata }]
  })
  return told.length >= fewest ? told : undefined
}
