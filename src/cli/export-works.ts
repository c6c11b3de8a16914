import { openExportTarget } from '../archive/export-target.ts'
import type { Catalogue } from '../catalogue/store.ts'
import type { Reader } from '../consent/policy.ts'
import type { Book } from '../publish/book.ts'
import { fileName } from '../publish/file-name.ts'
import { authorsOf } from '../publish/head.ts'
import { printText } from '../publish/text-book.ts'
import { presentWorks } from '../web/present-works.ts'
import type { PublicationForm } from '../web/addresses.ts'
import { type Form, forms } from '../web/publications/forms.ts'
import { gathered } from '../web/publications/gathered.ts'
import { bookOfWork, bookOfWorks, type NoBook } from '../web/publications/open-book.ts'
import type { Words } from '../web/words/en.ts'
import { type Tongue, tongues, wordsIn } from '../web/words/tongues.ts'
import { type Chosen, choosingFlags, chosenWorks } from './chosen-works.ts'
import { type Call, type Command, type Terminal, UsageError } from './command.ts'
import { discardingWhenTold } from './discarding-when-told.ts'
import { openArchive } from './open-archive.ts'
import { progressLine } from './progress.ts'
import { asReader, asReaderFlag } from './reader-from.ts'
import { duration, plain, thousands } from './terminal.ts'

/** What an export has written: `files` of so many that were to be. `failed`: books that could not be printed, each of which was said; `stopped`: by a person, before it was done. */
type Written = { readonly files: number; readonly of: number; readonly failed: number; readonly sizeBytes: number; readonly stopped: boolean }

/** The command that gives out works in one form: into a folder, a file each, or one to standard output. */
export function exportCommand(name: PublicationForm): Command {
  return {
    usage: '[KEY…]',
    about: `Gives out works as ${saying[name]}: those of the keys, or what the flags choose, or all that is published. With --to a file each goes into a
folder that is new or empty; without it one work goes to standard output. --one makes one book of all. Works are read one at a time.
  incipit export ${name} KEY > story.${forms[name]?.extension ?? name}
  incipit export ${name} --creator 'Ann Marlow' --to marlow
  incipit export ${name} --query 'fandom:harbour rating:<=teen' --one --to harbour
The command line is the keeper and sees everything; what is withheld goes out by its own key alone. The exit code is 1 when a key is
unknown, when nothing is chosen, and when something could not be printed or written: what one book fails at is said, and the others
are written. ${name === 'pdf' ? 'What is too long for one volume comes in several, a file each. ' : ''}Nothing half-written is left. Ctrl-C stops after the work under way, with 130.`,
    flags: {
      to: { takes: 'word', says: 'the folder to write into; -: standard output, as without it' },
      ...choosingFlags,
      one: { takes: 'nothing', says: 'all of them as one book' },
      ...(name === 'text' && { unwrapped: { takes: 'nothing', says: 'a paragraph a line, instead of 72 columns' } as const }),
      tongue: { takes: 'word', says: `the language of what the archive itself says in them: ${tongues.join(', ')} (en)` },
      'as-reader': asReaderFlag,
      quiet: { takes: 'nothing', says: 'no report' },
      json: { takes: 'nothing', says: 'the report as JSON' },
    },
    run: (call) => run(name, call),
  }
}

const saying: Readonly<Record<PublicationForm, string>> = { epub: 'EPUB', html: 'pages of one file', text: 'plain text', markdown: 'Markdown', pdf: 'PDF' }

async function run(name: PublicationForm, { args, flags, settings, terminal }: Call): Promise<number> {
  const usual = forms[name]
  if (usual === undefined) throw new UsageError(`This program was built without ${saying[name]}`)
  const form = flags['unwrapped'] ? { ...usual, print: (book: Book) => gathered(printText(book, { columns: 0 })) } : usual
  const words = wordsIn(tongueOf(flags['tongue']))
  const to = typeof flags['to'] === 'string' && flags['to'] !== '-' ? flags['to'] : undefined
  const given = asReader(flags['as-reader'])
  const catalogue = await openArchive(settings.dataFolder)
  const stop = new AbortController()
  const stopped = (): void => {
    if (stop.signal.aborted) return
    terminal.err('\nStopping after the work under way. Once more stops at once; nothing half-written is left either way.\n')
    stop.abort()
  }
  try {
    const reader = await presentWorks(catalogue, given)
    const chosen = await chosenWorks(catalogue, { args, flags }, reader, words)
    const books = flags['one'] ? [oneBook(catalogue, chosen, reader, words)] : chosen.keys.map((key) => () => bookOfWork({ catalogue, reader, words }, key))
    if (to === undefined) return await toOutput(books, form, chosen, terminal)
    process.on('SIGINT', stopped).on('SIGTERM', stopped)
    const began = performance.now()
    const written = await toFolder(books, form, to, { terminal, signal: stop.signal })
    report({ ...written, to, tookMs: performance.now() - began }, flags, terminal)
    return written.stopped ? 130 : written.failed > 0 ? 1 : 0
  } finally {
    process.off('SIGINT', stopped).off('SIGTERM', stopped)
    await catalogue.close()
  }
}

/** How one book is gathered, when it is its turn. */
export type Making = () => Promise<Book | NoBook>

/** All works as one book, in the order in which they were chosen. */
function oneBook(catalogue: Catalogue, { keys, title }: Chosen, reader: Reader, words: Words): Making {
  return () => (keys.length === 1 ? bookOfWork({ catalogue, reader, words }, keys[0] as string) : bookOfWorks({ catalogue, reader, words }, { id: `urn:incipit:export:${keys.join('-').slice(0, 200)}`, title, about: words.book.worksOf(title, keys.length) }, keys))
}

async function toOutput(books: readonly Making[], form: Form, { keys }: Chosen, { out, bytes, isOutWatched = false }: Terminal): Promise<number> {
  if (books.length > 1) throw new UsageError(`These are ${thousands(keys.length)} works: name a folder with --to, or make one book of them with --one`)
  if (isOutWatched && !form.type.startsWith('text/')) throw new UsageError(`A screen cannot show this: send it to a file (> story.${form.extension}), or name a folder with --to`)
  const book = await books[0]?.()
  if (book === undefined || typeof book === 'string') throw new Error('There is nothing to export: the work is not there any longer')
  const volumes = form.volumes?.(book).length ?? 1
  if (volumes > 1) throw new UsageError(`It is too long for one file, and comes in ${volumes} volumes: name a folder with --to`)
  const refused = await form.refuses?.(book)
  if (refused !== undefined) throw new Error(refused)
  const printed = await form.print(book)
  await (bytes ? bytes(printed) : Promise.resolve(out(Buffer.from(printed).toString())))
  return 0
}

/**
 * Writes a file a book, one after the other: a library of any size takes the memory of its longest work. What one book fails at is said, and the others are written.
 *
 * @throws Error in words for whoever exports, when the folder or the disk takes no more
 */
export async function toFolder(books: readonly Making[], form: Form, folder: string, { terminal, signal }: { readonly terminal: Terminal; readonly signal: AbortSignal }): Promise<Written> {
  const target = openExportTarget(folder)
  let settled = (): void => undefined
  signal.addEventListener('abort', () => { settled = discardingWhenTold(target.discard) })
  const progress = progressLine(terminal, undefined, 'works')
  const names = new Set<string>()
  let [files, failed, sizeBytes, of] = [0, 0, 0, books.length]
  const say = (book: Book, sentence: string): void => {
    progress.clear()
    terminal.err(`${plain(book.title)}: ${plain(sentence)}\n`)
  }
  try {
    for (const make of books) {
      if (signal.aborted) break
      const book = await make()
      // Withdrawn since it was chosen.
      if (typeof book === 'string') continue
      const volumes = form.volumes?.(book) ?? [book]
      of += volumes.length - 1
      for (const volume of volumes) {
        if (signal.aborted) break
        progress.show({ files, total: of, phase: 'reading' })
        const refused = await form.refuses?.(volume)
        if (refused !== undefined) {
          say(volume, refused)
          continue
        }
        const bytes = await form.print(volume).catch((error: Error) => say(volume, `Cannot be printed: ${error.message}`))
        if (bytes === undefined) {
          failed += 1
          continue
        }
        await target.write(ownName(volume, form, names), bytes)
        files += 1
        sizeBytes += bytes.length
      }
    }
    progress.clear()
    await target.finish()
  } catch (error) {
    progress.clear()
    target.discard()
    throw files === 0 ? error : new Error(`${(error as Error).message}. ${thousands(files)} of ${thousands(of)} files were written before, and are whole`, { cause: error })
  } finally {
    settled()
  }
  return { files, of, failed, sizeBytes, stopped: signal.aborted && files < of }
}

/** A name that no file of the folder has yet, on disks too that do not tell capitals from small letters. */
function ownName({ title, creators, works }: Book, { extension }: Form, names: Set<string>): string {
  const key = works[0]?.key ?? 'incipit'
  const name = fileName({ title, creators: works.length === 1 ? authorsOf(creators) : [] }, extension, key)
  let own = name
  for (let n = 1; names.has(folded(own)); n++) own = `${name.slice(0, -extension.length - 1)} (${key}${n === 1 ? '' : ` ${n}`}).${extension}`
  names.add(folded(own))
  return own
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

function report({ files, failed, of, sizeBytes, stopped, to, tookMs }: Written & { readonly to: string; readonly tookMs: number }, flags: Call['flags'], { out }: Terminal): void {
  if (flags['json']) out(`${JSON.stringify({ files, of, failed, sizeBytes, stopped, to, tookMs: Math.round(tookMs) }, undefined, 2)}\n`)
  else if (!flags['quiet']) out(`${stopped ? 'Stopped: ' : ''}${thousands(files)}${stopped ? ` of ${thousands(of)}` : ''} ${files === 1 ? 'file' : 'files'} in ${plain(to)} (${(sizeBytes / 1e6).toFixed(1)} MB, ${duration(tookMs)}).\n`)
}

function tongueOf(flag: string | boolean | undefined): Tongue {
  const tongue = tongues.find((each) => each === (flag ?? 'en'))
  if (tongue === undefined) throw new UsageError(`--tongue takes ${tongues.join(' or ')}`)
  return tongue
}
