import type { Metadata } from '../../model/reading.ts'
import { readXml, type XmlPrefixes } from '../xml/read-xml.ts'

/** Properties of a document that are told, and characters of each: a summary may be one. */
const mostProperties = 100
const longest = 10_000

/**
 * Reads a part of properties: the words of each wanted element, in order, under the path `<form> <name>`.
 *
 * @param wanted names of elements, as the prefixes make them: `dc:title`
 */
export function readProperties(bytes: Uint8Array, form: 'docx' | 'odt', prefixes: XmlPrefixes, wanted: ReadonlySet<string>): readonly Metadata[] {
  const reader = propertyReader(form, wanted)
  readXml(bytes, prefixes, reader)
  return reader.metadata
}

/** Hears XML and keeps the words of the wanted elements. */
export function propertyReader(form: 'docx' | 'odt', wanted: ReadonlySet<string>): { readonly metadata: readonly Metadata[]; readonly open: (name: string) => void; readonly close: (name: string) => void; readonly text: (words: string) => void } {
  const metadata: Metadata[] = []
  let reading: string | undefined
  let words = ''
  return {
    metadata,
    open: (name) => {
      if (reading !== undefined || !wanted.has(name)) return
      reading = name
      words = ''
    },
    close: (name) => {
      if (reading !== name) return
      reading = undefined
      const said = words.replace(/\s+/g, ' ').trim()
      if (said !== '' && metadata.length < mostProperties) metadata.push({ path: `${form} ${name}`, words: said })
    },
    text: (piece) => {
      if (reading !== undefined && words.length < longest) words += piece.slice(0, longest)
    },
  }
}
