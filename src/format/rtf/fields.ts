// bounded: each pattern here meets an instruction of at most 4,000 characters.
import { linkTarget } from '../html/attributes.ts'

/** What a field's instruction comes to: a link to the web or an address, a picture from elsewhere, a table of contents. Nothing else of it counts; its result is what was last shown. */
type FieldMeaning = { readonly link: string | undefined; readonly isPicture: boolean; readonly isContents: boolean }

/** Reads the instruction of a field, which is never carried out. */
export function meaningOfField(words: string): FieldMeaning {
  const instruction = words.trim()
  const target = /^HYPERLINK\b[^"]*"([^"]+)"/i.exec(instruction)?.[1] ?? /^HYPERLINK\s+([^\s"\\]+)/i.exec(instruction)?.[1]
  return { link: linkTarget(target), isPicture: /^(?:INCLUDEPICTURE|IMPORT|EMBED)\b/i.test(instruction), isContents: /^TOC\b/i.test(instruction) }
}
