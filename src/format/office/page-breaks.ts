// bounded: the pattern here meets the first 60 characters of a paragraph.
import { headOf, type Paragraph } from './paragraph.ts'

/** How a chapter begins in the languages of our heaps, where its heading has no style; a number alone is one too. */
const chapter = /^[\W_]*(?:(?:chapters?|part|book|prologue|epilogue|interlude|act|scene|kapitel|teil|buch|prolog|epilog|chapitre|partie|livre|cap[ií]tulo|parte|libro|pr[oó]logo|ep[ií]logo|capitolo|hoofdstuk|deel|del|kapittel|глава|часть|пролог|эпилог|rozdzia[lł]|kapitola|luku|fejezet)(?![a-zà-ÿа-я])|[\divxlc]{1,7}[\W_]*$|第.{1,6}[章話部]|the end\b)/iu

/** Shorter than this, what begins a page is a heading or a label more often than the first words of a scene. */
const shortest = 25

/** Whether a new page or a rule between two paragraphs divides scenes, rather than a title page from the story or a chapter from the next. */
export function breaksScene(before: Paragraph, after: Paragraph): boolean {
  return isProse(before) && isProse(after) && after.length >= shortest && !chapter.test(headOf(after, 60))
}

function isProse({ kind, align, furniture }: Paragraph): boolean {
  return kind !== 'heading' && align === undefined && !furniture
}
