import assert from 'node:assert/strict'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { XmlDocument, type XmlElement, XmlElement as Element } from 'libxml2-wasm'
import { fromBuffer } from 'yauzl'
import { printPlain } from '../../src/print/plain.ts'
import type { Book } from '../../src/publish/book.ts'

/** All members of a zip in their order, read by the library alone. */
export async function membersOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const members = new Map<string, Buffer>()
      zip.on('entry', (entry) => zip.openReadStream(entry, (failed, stream) => {
        if (failed) return reject(failed)
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { members.set(entry.fileName, Buffer.concat(chunks)); zip.readEntry() }).on('error', reject)
      }))
      zip.on('end', () => resolve(members)).on('error', reject)
      zip.readEntry()
    })
  })
}

/** What epubcheck-ts holds against a book: fatal errors, errors and warnings. */
export async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(bytes)
  return messages.filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity)).map(({ severity, id, message, location }) => `${severity} ${id} ${message} ${JSON.stringify(location)}`)
}

/** Fails with what epubcheck-ts holds against a book. */
export async function assertSound(bytes: Uint8Array, name = ''): Promise<void> {
  assert.deepEqual(await faultsOf(bytes), [], name)
}

/** The words of a book's chapters as a second reader of XML finds them in its documents: white space run together, a break between scenes as three stars. */
export async function storyOf(bytes: Uint8Array): Promise<string> {
  const words: string[] = []
  for (const [name, page] of await membersOf(bytes)) {
    if (!/^EPUB\/chapter[\d-]+\.xhtml$/.test(name)) continue
    const document = XmlDocument.fromBuffer(page)
    const [text] = document.find("//*[contains(concat(' ', @class, ' '), ' text ')]")
    assert.ok(text instanceof Element, name)
    words.push(wordsOf(text))
    document.dispose()
  }
  return words.map(even).join('\n')
}

/** The same as the plain text has it. */
export function plainStoryOf({ works }: Book): string {
  return works.flatMap(({ chapters }) => chapters.map(({ of, at, skip, edits }) => {
    const stretches = skip ? [[at[0], skip[0]], [skip[1], at[1]]] as const : [at]
    return even(stretches.map((stretch) => printPlain(of, stretch, { edits }).replaceAll('_', '')).join('\n\n'))
  })).join('\n')
}

function wordsOf(element: XmlElement): string {
  const blocks: string[] = []
  for (let child = element.firstChild; child; child = child.next) {
    if (!(child instanceof Element)) continue
    blocks.push(child.name === 'hr' ? '* * *' : child.name === 'ul' || child.name === 'blockquote' ? wordsOf(child) : child.content)
  }
  return blocks.join('\n\n')
}

/** Words alone: underscores are what plain text writes emphasis with. */
function even(text: string): string {
  return text.replaceAll('_', '').replace(/\s+/g, ' ').trim()
}
