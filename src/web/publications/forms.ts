import type { Book } from '../../publish/book.ts'
import { coverSvg } from '../../publish/cover/cover.ts'
import { printEpub } from '../../publish/epub/print-epub.ts'
import { printHtmlFile } from '../../publish/html-book.ts'
import { printMarkdown } from '../../publish/markdown-book.ts'
import { volumesOf } from '../../publish/pdf/volumes.ts'
import { whyNoPdf } from '../../publish/pdf/why-no-pdf.ts'
import { printText } from '../../publish/text-book.ts'
import { type PublicationForm, publicationForms } from '../addresses.ts'
import { coverPng } from './covers.ts'
import { gathered } from './gathered.ts'
import { printPdf } from './pdf.ts'
import { stepByStep } from './step-by-step.ts'

/**
 * A form that books are given in: its media type, the end of its files' names, and the printer. The same book gives the same bytes. `refuses`: why a book is
 * not given in this form, in a sentence of its words; it is asked before the printer, which does not ask again. `volumes`: the books that a book is given as where one file
 * cannot hold it, each by itself not refused for its length.
 */
export type Form = { readonly type: string; readonly extension: string; readonly print: (book: Book) => Promise<Uint8Array>; readonly refuses?: (book: Book) => Promise<string | undefined>; readonly volumes?: (book: Book) => readonly Book[] }

/** Every form that there is. */
export const forms: Readonly<Partial<Record<PublicationForm, Form>>> = {
  epub: { type: 'application/epub+zip', extension: 'epub', print: async (book) => printEpub(book, { svg: coverSvg(book), png: await coverPng(book) }) },
  html: { type: 'text/html; charset=utf-8', extension: 'html', print: (book) => gathered(printHtmlFile(book)) },
  text: { type: 'text/plain; charset=utf-8', extension: 'txt', print: (book) => gathered(printText(book)) },
  markdown: { type: 'text/markdown; charset=utf-8; variant=CommonMark', extension: 'md', print: (book) => gathered(printMarkdown(book)) },
  pdf: { type: 'application/pdf', extension: 'pdf', print: printPdf, refuses: (book) => stepByStep(whyNoPdf(book)), volumes: volumesOf },
}

/** The form of this name; undefined where there is none. */
export function formOf(name: string | undefined): (Form & { readonly name: PublicationForm }) | undefined {
  const known = publicationForms.find((each) => each === name)
  const form = known && forms[known]
  return known && form && { ...form, name: known }
}

/** The names of the forms that there are, in the order in which they are offered. */
export function offeredForms(): readonly PublicationForm[] {
  return publicationForms.filter((name) => forms[name] !== undefined)
}
