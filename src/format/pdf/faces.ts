import type { PdfPage } from './open-pdf.ts'

/** What a face says of its words: 1 emphasis, 2 strong; together 3. */
export const slanted = 1
/** The same for bold faces. */
export const heavy = 2

/** The faces of a document's fonts, learnt from the pages that use them first. */
export type Faces = { readonly known: Map<string, number>; readonly learn: (page: PdfPage, names: readonly string[]) => Promise<void> }

// The library names a font only when it prepares a page for drawing, which costs more than its text: the pages that bring new fonts are prepared, and so many of them.
const mostPrepared = 60

/** Opens the list of faces of a document. */
export function openFaces(): Faces {
  const known = new Map<string, number>()
  let prepared = 0
  return {
    known,
    async learn(page, names) {
      const unknown = new Set(names.filter((name) => !known.has(name)))
      if (unknown.size === 0) return
      try {
        if (prepared++ < mostPrepared) await page.getOperatorList()
      } catch {
        // What cannot be drawn may still be read.
      }
      for (const name of unknown) known.set(name, nameOf(page, name))
    },
  }
}

/** The face of a font by the name that the library gave it; 0 for an upright one and for one that is not known. */
export function faceOf({ known }: Faces, name: string): number {
  return known.get(name) ?? 0
}

function nameOf(page: PdfPage, name: string): number {
  if (!page.commonObjs.has(name)) return 0
  const font = page.commonObjs.get(name)
  const own = typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string' ? font.name : ''
  return faceByName(own)
}

/** The face that the name of a font tells: `TimesNewRomanPS-BoldItalicMT`, `ABCDEF+CMTI10`, `Georgia,Italic`. */
function faceByName(name: string): number {
  const own = name.slice(0, 200).replace(/^[A-Z]{6}\+/, '')
  const isSlanted = /ital|obli|slant|kursiv|^(?:cm|sf|lm|ec)(?:[a-z]*ti|sl|bxsl)(?:\d|$)|[-,_](?:bold|semibold|demi|medium|light|black)?it(?:$|[-,_\d])/i.test(own)
  const isHeavy = /bold|black|heavy|demi|fett|^(?:cm|sf|lm|ec)(?:bx|b(?:\d|$)|ssbx)/i.test(own)
  return (isSlanted ? slanted : 0) + (isHeavy ? heavy : 0)
}
