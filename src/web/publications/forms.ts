import type { Book } from '../../publish/book.ts'
import { printEpub } from '../../publish/epub/print-epub.ts'
import type { PublicationForm } from '../addresses.ts'

/** A form that books are given in: its media type, the end of its files' names, and the printer. The same book gives the same bytes. */
export type Form = { readonly type: string; readonly extension: string; readonly print: (book: Book) => Promise<Uint8Array> }

/** Every form that there is. */
export const forms: Readonly<Partial<Record<PublicationForm, Form>>> = {
  epub: { type: 'application/epub+zip', extension: 'epub', print: (book) => printEpub(book) },
}
