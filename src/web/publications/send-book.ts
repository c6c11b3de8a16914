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
export type Wanted = { readonly about: string; readonly keys: readonly string[]; readonly words: number; readonly make: (from: Publishing) => Promise<Book | NoBook>; readonly refuses?: (book: Book) => string | undefined }

/** Asks the gate, and says which book it lets through, or what is answered instead. Asked again whenever the catalogue has changed meanwhile. */
export type Choose = () => Promise<Wanted | { readonly instead: Answer | undefined }>

// What a program made of other rules, or of another printer, is another book. Counted up when a printer gives other bytes for the same book.
const printers = 1
const mostTries = 3

/**
 * Sends a book, printed once for everybody who may read the same works: its tag says what it is made of (the catalogue as it is now, the works, the
 * language and the address of the archive), so that who has it already is told so before anything is printed. Its name goes with it.
 */
export async function sendBook(visit: Visit, form: Form & { readonly name: PublicationForm }, choose: Choose, tries = 1): Promise<Answer | undefined> {
  const { archive: { catalogue, books }, reader, words: sentences, header } = visit
  const origin = worldly(visit.origin)
  // Before the gate: what is kept under this state of the catalogue goes only to whom the gate let through in it, or later.
  const version = await catalogue.version()
  const chosen = await choose()
  if ('instead' in chosen) return chosen.instead
  const { about, keys, words, make, refuses } = chosen
  const state = createHash('sha256').update(JSON.stringify([printers, rulesVersion, version, form.name, sentences.tongue, origin ?? '', about, keys])).digest('base64url').slice(0, 27)
  // Where the catalogue does not hold still, the last try is printed for this reader alone, through their own gate: nobody else's book has its name.
  const name = tries < mostTries ? state : `${state}-${randomUUID()}`
  const etag = `"${name}"`
  const usual = { 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language', etag, 'accept-ranges': 'bytes', 'x-robots-tag': 'noindex' }
  if (isKnownTag(etag, header('if-none-match'))) return { status: 304, headers: usual, body: '' }
  const printed = await books.book(name, {
    words, isSet: form.name === 'pdf',
    make: () => make({ catalogue, reader, words: sentences, ...(origin !== undefined && { origin }) }),
    print: async (book) => {
      const refused = refuses?.(book) ?? await form.refuses?.(book)
      return refused === undefined ? { bytes: new Uint8Array(await form.print(book)), disposition: nameOf(book, form, about === 'work') } : { refused }
    },
  })
  // What came in meanwhile may be in it or not, and the gate may have closed.
  if (tries < mostTries && (await catalogue.version()) !== version) return sendBook(visit, form, choose, tries + 1)
  if (printed === 'gated' || printed === 'absent') return undefined
  const { take } = sentences
  if (printed === 'too-much') return said(visit, take.tooMuch[0] ?? '', [take.tooMuchRead, take.tooMuch[1] ?? ''], 422)
  // The form does not take the book, and says why.
  if ('refused' in printed) return said(visit, take.forms[form.name], [printed.refused], 422)
  const { bytes, disposition } = printed
  return {
    status: 200, body: bytes,
    headers: { ...usual, 'content-type': form.type, 'content-length': String(bytes.length), 'content-disposition': disposition },
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
