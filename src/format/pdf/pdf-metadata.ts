// bounded: each pattern here meets a value of at most 2,000 characters.
import type { Metadata } from '../../model/reading.ts'
import type { Pdf } from './open-pdf.ts'

const mostFields = 100
const mostLetters = 2000

/**
 * What a document says of itself: `pdf Title`, `pdf Author` of its own list, `pdf dc:title` of the XMP that newer ones hold. A list gives an entry a value;
 * dates are written as ISO 8601 does, with the zone that they state.
 */
export async function pdfMetadata(pdf: Pdf): Promise<readonly Metadata[]> {
  const found: Metadata[] = []
  const add = (name: string, value: unknown): void => {
    const words = typeof value === 'string' ? dateOf(value.slice(0, mostLetters).toWellFormed().replace(/[\s\0]+/g, ' ').trim()) : ''
    if (words !== '' && found.length < mostFields && !found.some((each) => each.path === `pdf ${name}` && each.words === words)) found.push({ path: `pdf ${name}`, words })
  }
  try {
    const { info, metadata } = await pdf.getMetadata()
    for (const [name, value] of entriesOf(info)) {
      // Names that begin otherwise are the library's own: whether the document is signed, whether it has a form.
      if (typeof value === 'string' && !/^(?:PDFFormatVersion|EncryptFilterName|Language)$/.test(name)) add(name.slice(0, 60), value)
      else if (name === 'Language') add('Lang', value)
      else if (name === 'Custom') for (const [own, words] of entriesOf(value)) add(own.slice(0, 60), words)
    }
    for (const [name, value] of xmpOf(metadata)) for (const each of Array.isArray(value) ? value.slice(0, mostFields) as unknown[] : [value]) add(name.slice(0, 60), each)
  } catch {
    // A document whose word on itself is broken says nothing.
  }
  return found
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** Fields of XMP that say what the document is; others tell of the program's doings. */
function xmpOf(metadata: unknown): readonly (readonly [string, unknown])[] {
  if (typeof metadata !== 'object' || metadata === null || !(Symbol.iterator in metadata)) return []
  const fields = [...(metadata as Iterable<readonly [unknown, unknown]>)].slice(0, 1000)
  return fields.flatMap(([name, value]) => (typeof name === 'string' && /^(?:dc|prism|pdf|pdfx|xmp):(?!format|metadatadate|producer|creatortool|modifydate)/.test(name) ? [[name, value] as const] : []))
}

/** `D:20040311184500+01'00'` as 2004-03-11T18:45:00+01:00; anything else as it is. */
function dateOf(words: string): string {
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d'?(?:\d\d)?)?/.exec(words)
  if (!parts) return words
  const [, year, month, day, hour, minute, second, zone] = parts
  const date = [year, month, day].filter(Boolean).join('-')
  if (hour === undefined || day === undefined) return date
  const offset = zone === undefined || zone === 'Z' ? zone ?? '' : `${zone.slice(0, 3)}:${zone.replace("'", '').slice(3) || '00'}`
  return `${date}T${hour}:${minute}:${second ?? '00'}${offset}`
}
