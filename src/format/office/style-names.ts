// bounded: each pattern here meets the name of a style, of at most 100 characters.
import type { BlockKind } from '../../model/reading.ts'

/** What the name of a style says of its paragraphs. */
type NamedShape = { readonly kind: BlockKind; readonly level?: number; readonly furniture?: boolean }

/** Names of heading styles in the languages of the programs; the number behind it is the level. Word itself writes the English one, others what they showed. */
const heading = /^(?:heading|head|(?:ü|ue|u)?berschrift|titre|t[ií]tulo|titolo|encabezado|cabe[cç]alho|intestazione|kop|rubrik|overskrift|otsikko|nag[lł](?:ó|o)wek|nadpis|naslov|c[ií]msor|titlu|ba[sş]l[ıi]k|antra[sš]t[eė]|pealkiri|virsraksts|заголовок|επικεφαλίδα|見出し|标题|標題|제목|chapter(?: heading| title)?) ?([1-9]|10)?$/iu
const title = /^(?:title|titel|titre|t[ií]tulo|titolo|tytu[lł]|n[aá]zev|c[ií]m|название|표제|表題|document title|book title|story title)$/iu
const subtitle = /^(?:sub-?title|untertitel|sous-?titre|subt[ií]tulo|sottotitolo|ondertitel|underrubrik|undertitel|undertittel|alaotsikko|podtytu[lł]|podtitul|подзаголовок|副題|副标题|副標題)$/iu
const quotation = /^(?:quotations?|quote|intense ?quote|block ?(?:text|quote|quotation)|zitat|intensives zitat|citation(?: intense)?|cita(?: destacada)?|citazione|citaat|citat|цитата|html blockquote)$/iu
const verse = /^(?:verse|poem|poetry|vers|lyrics|gedicht|po[eè]me|po[eé]sie|poes[ií]a|стихи)$/iu
const contents = /^(?:toc ?(?:heading|[1-9])|contents (?:heading|[1-9]|10)|verzeichnis ?[1-9]|inhaltsverzeichnis ?(?:[1-9]|10)?|inhaltsverzeichnis(?:ü|ue)berschrift|tm ?[1-9]|tabledesmati[eè]res ?[1-9]?|table of figures)$/iu

/** Reads the name of a style. @returns undefined for one that says nothing, as most do */
export function shapeOfName(name: string): NamedShape | undefined {
  const words = name.replaceAll('_20_', ' ').replaceAll('_', ' ').trim()
  if (words === '' || words.length > 100) return undefined
  if (contents.test(words)) return { kind: 'paragraph', furniture: true }
  // "Titre" alone is the title, "Titre 1" a heading.
  if (title.test(words)) return { kind: 'heading', level: 1 }
  if (subtitle.test(words)) return { kind: 'heading', level: 2 }
  const found = heading.exec(words)
  if (found) return { kind: 'heading', level: Math.min(6, Number(found[1] ?? 1)) }
  if (quotation.test(words)) return { kind: 'quotation' }
  return verse.test(words) ? { kind: 'verse' } : undefined
}
