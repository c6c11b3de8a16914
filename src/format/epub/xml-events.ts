import { readXml } from '../xml/read-xml.ts'

/** What is told of an XML document: names in lower case without their prefix, as books disagree on both. */
type XmlEvents = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (words: string) => void
}

/** The attributes of an element, by name without prefix: the first of each name. */
export type Attributes = ReadonlyMap<string, string>

/**
 * Reads the XML of a book, whatever it calls its namespaces.
 *
 * @returns what is wrong with it; undefined where nothing is
 */
export function readBookXml(bytes: Uint8Array, events: XmlEvents): string | undefined {
  return readXml(bytes, {}, {
    open: (name, written) => {
      const attributes = new Map<string, string>()
      for (const [key, value] of written) if (!attributes.has(local(key))) attributes.set(local(key), value)
      events.open(local(name), attributes)
    },
    close: (name) => events.close?.(local(name)),
    text: (words) => events.text?.(words),
  }).defect
}

function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}
