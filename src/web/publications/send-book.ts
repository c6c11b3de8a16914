import { createHash, randomUUID } from 'node:crypto'
import { rulesVersion } from '../../model/reading.ts'
import type { Book } from '../../publish/book.ts'
import { fileName } from '../../publish/file-name.ts'
import { authorsOf } from '../../publish/head.ts'
import type { Answer } from '../answer.ts'
import { isKnownTag } from '../as-asked.ts'
import type { PublicationForm } from '../addresses.ts'
import { attachment } from '../disposition.ts'
import type { Visit } from '../visit.ts'
import type { Form } from './forms.ts'
import type { NoBook, Publishing } from './open-book.ts'
import { said } from './said.ts'

/**
 * A book that is wanted: what it is called in its tag, the works that it is made of, all of which the reader's gate has let through just now, and how it is made.
 * `refuses`: why it is given in no form, in a sentence.
 */
export type Wanted = { readonly form: Form & { readonly name: PublicationForm }; readonly about: string; readonly keys: readonly string[]; readonly words: number; readonly make: (from: Publishing) => Promise<Book | NoBook>; readonly refuses?: (book: Book) => string | undefined }

// What a program made of other rules, or of another printer, is another book. Counted up when a printer gives other bytes for the same book.
const printers = 1
const mostTries = 3

/**
 * Sends a book, printed once for everybody who may read the same works: its tag says what it is made of (the catalogue as it is now, the works, the
 * language and the address of the archive), so that who has it already is told so before anything is printed. Its name and its last change go with it.
 */
export async function sendBook(visit: Visit, { form, about, keys, words, make, refuses }: Wanted, tries = 1): Promise<Answer | undefined> {
  const { archive: { catalogue, books }, reader, words: sentences, header } = visit
  const origin = worldly(visit.origin)
  const version = await catalogue.version()
  const name = createHash('sha256').update(JSON.stringify([printers, rulesVersion, version, form.name, sentences.tongue, origin ?? '', about, keys])).digest('base64url').slice(0, 27)
  const etag = `"${name}"`
  const usual = { 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language', etag, 'accept-ranges': 'bytes', 'x-robots-tag': 'noindex' }
  if (isKnownTag(etag, header('if-none-match'))) return { status: 304, headers: usual, body: '' }
  const printed = await books.book(name, {
    words, isSet: form.name === 'pdf',
    make: () => make({ catalogue, reader, words: sentences, ...(origin !== undefined && { origin }) }),
    print: async (book) => {
      const refused = refuses?.(book) ?? await form.refuses?.(book)
      return refused === undefined ? { bytes: new Uint8Array(await form.print(book)), modified: book.modified, disposition: nameOf(book, form, about === 'work') } : { refused }
    },
  })
  // What came in meanwhile may be in it or not: its tag would say too much.
  const isStill = (await catalogue.version()) === version
  if (!isStill && tries < mostTries) return sendBook(visit, { form, about, keys, words, make, ...(refuses && { refuses }) }, tries + 1)
  if (printed === 'gated' || printed === 'absent') return undefined
  // The form does not take the book, and says why.
  if ('refused' in printed) return said(visit, visit.words.take.forms[form.name], [printed.refused], 422)
  const { bytes, modified, disposition } = printed
  return {
    status: 200, body: bytes,
    headers: { ...(isStill ? usual : { ...usual, etag: `"${name}-${randomUUID()}"` }), 'content-type': form.type, 'content-length': String(bytes.length), 'last-modified': new Date(modified).toUTCString(), 'content-disposition': disposition },
  }
}

/** The header that names the file: of a work by itself with who wrote it. */
function nameOf({ title, creators, works }: Book, { extension }: Form, isWork: boolean): string {
  const otherwise = isWork ? `incipit-${works[0]?.key}` : 'incipit'
  return attachment(fileName({ title, creators: isWork ? authorsOf(creators) : [] }, extension, otherwise), `${otherwise}.${extension}`)
}

/** Where the archive is, if that is more than this machine's own name for itself: a file that goes elsewhere does not lead back there. */
function worldly(origin: string): string | undefined {
  return /^https?:\/\/(?:localhost|127\.[\d.]{1,12}|\[::1\]|0\.0\.0\.0)(?::\d{1,5})?$/i.test(origin) ? undefined : origin
}
