// bounded: each pattern here meets a path of at most 200 characters, or a field of at most 20,000 that it looks at from the start.
import { type Assertion, type Field, ofField, type Role } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import type { Metadata } from '../../model/reading.ts'
import { fold } from '../../text/fold.ts'
import { readAcknowledgements } from './acknowledgements.ts'
import { collapse, inMetadata } from './assert.ts'
import { fandomsOwned } from './fandoms.ts'
import { sentencesOf, sentenceValues, surelyRated } from './front-words.ts'
import { readLabelLine } from './label-line.ts'
import { type LabelKind, labelOf } from './labels.ts'
import { isHolder, isNameOfNobody, titleOf } from './metadata-junk.ts'
import { isNameLike, posterIn } from './people.ts'
import { beforeCounter, partIn } from './subject-counters.ts'
import { readers } from './values.ts'

/** One field of a format's own, with the one behind it, and what the text states. */
type Given = { readonly path: string; readonly words: string; readonly next: Metadata | undefined; readonly known: readonly Assertion[]; /** What the path's pattern caught. */ readonly caught: string }

/** How the fields of some paths are read. The first row that fits a path reads it. */
type Row = { readonly path: RegExp; readonly read: (given: Given) => readonly Assertion[] }

/** Roles by the codes of MARC. */
const roles: Readonly<Record<string, Role>> = { aut: 'author', cre: 'author', edt: 'editor', trl: 'translator', ill: 'illustrator', art: 'illustrator', cov: 'illustrator', pfr: 'beta', trc: 'typist', dte: 'dedicatee' }

const rows: readonly Row[] = [
  { path: /^title$/, read: pageTitle },
  // Dublin Core, as our own pages have it: whoever writes it knows what it is.
  { path: /^meta dcterms\.title$/, read: (given) => formal(given, 0.9) },
  { path: /^meta author$/i, read: (given) => (isHolder(given.words) ? [] : author(given, 0.6)) },
  { path: /^(?:meta (?:og:)?description)$/i, read: (given) => (given.words.length < 40 ? [] : whole(given, 'summary', 0.4)) },
  // What somebody fills in when a book or a database is made is meant to be read.
  { path: /^epub dc:title(?: \((?:main)\))?$/, read: (given) => title(given, 0.8) },
  { path: /^epub dc:(?:creator|contributor)(?: \((.+)\))?$/, read: bookPerson },
  { path: /^epub dc:description$/, read: (given) => whole(given, 'summary', 0.75) },
  { path: /^epub dc:subject$/, read: subjects },
  { path: /^epub dc:date(?: \((.+)\))?$/, read: bookDate },
  { path: /^epub dc:(?:source|identifier)(?: \((?:url|uri)\))?$/, read: (given) => (/^https?:\/\//i.test(given.words) ? labelled(given, 'website', 0.7) : []) },
  { path: /^epub dc:language$/, read: language },
  { path: /^epub (calibre:series|belongs-to-collection(?: \(series\))?)$/, read: series },
  { path: /^efiction title$/, read: (given) => title(given, 0.95) },
  { path: /^index title/, read: (given) => title(given, 0.8) },
  { path: /^index author/, read: (given) => author(given, 0.75) },
  // Which page says so stands behind it: "index rating (a/index.html)".
  { path: /^index ([a-z]{1,20})(?: \(|$)/, read: (given) => byLabel(given, 0.75) },
  // What the names of a file's neighbours make of its own.
  { path: /^neighbours author$/, read: (given) => author(given, 0.6) },
  { path: /^neighbours title$/, read: (given) => (ofField(given.known, 'title').length > 0 ? [] : [inMetadata(given.path, given.words, 'title', { title: given.words, kind: 'filename' }, rule(given.path), 0.5, { basis: 'derived' })]) },
  { path: /^markdown (series)(?:\.name)?$/, read: (given) => (given.next && placeInSeries.test(given.next.path) ? series(given) : byLabel(given, 0.9)) },
  { path: /^(?:markdown|efiction) (.{1,60})$/, read: (given) => byLabel(given, 0.9) },
  // A file that came with a message: who sent it is not always who wrote it.
  { path: /^mail from$/, read: sender },
  { path: /^mail date$/, read: (given) => (ofField(given.known, 'date').length > 0 ? [] : labelled(given, 'posted', 0.7)) },
  // What the letter says that a file came with holds for the file.
  { path: /^mail letter$/, read: letter },
  // Programs fill these in by themselves: with who bought them, or with the first line.
  { path: /^(?:docx|odt|doc|rtf|pdf) (?:dc:)?title$/i, read: (given) => title(given, 0.55) },
  { path: /^(?:docx|odt|doc|rtf|pdf) (?:dc:creator|meta:initial-creator|author|creator)$/i, read: (given) => (given.path === 'pdf Creator' || isHolder(given.words) ? [] : author(given, 0.4, 'derived')) },
  { path: /^(?:docx|odt|doc|rtf|pdf) (?:cp:|meta:)?keywords?$/i, read: (given) => labelled(given, 'tag', 0.6) },
]

/** The longest field that is looked at, and the longest one that is no prose. */
const longest = 20_000
const longestLine = 1000

/** What a format's own fields state. They are outside the text, and yield to what the text says. */
export function readMetadata(metadata: readonly Metadata[], known: readonly Assertion[]): Assertion[] {
  const assertions: Assertion[] = []
  metadata.forEach(({ path, words: given }, at) => {
    const words = given.length > longest || path.length > 200 ? '' : collapse(given)
    if (words === '') return
    for (const row of rows) {
      const found = row.path.exec(path)
      if (!found) continue
      assertions.push(...row.read({ path, words, next: metadata[at + 1], known: [...known, ...assertions], caught: found[1] ?? '' }))
      return
    }
  })
  return assertions
}

function sender({ path, words, known }: Given): readonly Assertion[] {
  const poster = ofField(known, 'creator').length > 0 ? undefined : posterIn(words, [0, words.length])
  const name = poster ? words.slice(...poster.at) : ''
  return isNameLike(name) ? [inMetadata(path, words, 'creator', { name, role: 'poster' }, rule(path), 0.7, { basis: 'derived' })] : []
}

/** How a letter rates the story that came with it, what it warns of, and what may be done with it. */
function letter({ path, words, known }: Given): readonly Assertion[] {
  const label = readLabelLine(words, 0, words.length)
  const isSaid = label !== undefined && (label.label.kind === 'rating' || label.label.kind === 'warning' || label.label.kind === 'permission')
  const read = isSaid ? readers[label.label.kind](words, label.valueAt, rule(path)).assertions : [...sentencesOf(words, [0, words.length]).flatMap((sentence) => surelyRated(words, sentence)), ...sentenceValues(words, [0, words.length], new Set(['spoilers', 'rating']))]
  const height = Math.max(-1, ...ofField(known, 'rating').map(({ value }) => rungs.indexOf(value.rung)))
  return read.filter((one) => one.field === 'warning' || one.field === 'permission' || (one.field === 'rating' && rungs.indexOf(one.value.rung) > height))
    .map((one) => ({ ...one, rule: rule(path), asWritten: words, evidence: [{ in: 'metadata', path, words }] }))
}

function pageTitle(given: Given): readonly Assertion[] {
  const { path, words, known } = given
  const fanfiction = words.length > 400 ? null : /^(.{1,120}?)(?:,? chapter \d{1,4}(?:: .{1,120})?)?, an? (.{1,80}) fanfic \| fanfiction(?:\.net)?$/i.exec(words)
  if (!fanfiction) {
    // "Harbour Archive :: The Long Road by Ann", "ferryfic: Repost: "House Seats"": what stands before the title is the page's.
    const own = words.length > 400 ? null : /^[^:]{2,60} :: (?!.{0,60}(?:fan ?fic(?:tion)?|archive|library)$)(.+)$/i.exec(words) ?? /^[^"“”]{2,80}: ["“]([^"“”]{2,80})["”]$/.exec(words) ?? /^title: ?(.+)$/i.exec(words)
    const named = withoutSite(own?.[1] ?? words)
    const part = named.length > 300 ? undefined : partIn(named)
    // "The Bell - Part 2": a counter at the end.
    const isCounted = part !== undefined && part.at[0] > 1 && part.at[1] === named.length && ofField(known, 'part').length === 0
    const stem = isCounted ? named.slice(...beforeCounter(named, 0, part.at[0])) : named
    const value = part && { number: part.number, ...(part.of !== undefined && { of: part.of }), stem }
    return [...title({ ...given, words: stem }, 0.75, true), ...(isCounted && value ? [inMetadata(path, words, 'part', value, 'page:title', 0.7, { extent: 'part' })] : [])]
  }
  const [, name = '', fandom = ''] = fanfiction
  return [
    ...(ofField(known, 'title').length > 0 ? [] : [inMetadata(path, words, 'title', { title: name, kind: 'caption' }, 'page:title', 0.75)]),
    ...(ofField(known, 'fandom').length > 0 ? [] : [inMetadata(path, words, 'fandom', { name: fandom }, 'page:title', 0.7)]),
  ]
}

/** "Delia's Northway Fanfiction - Forty Miles", "Forty Miles | The Harbour Archive": without the site that the page is of. */
function withoutSite(words: string): string {
  if (words.length > 200) return words
  return /^.{0,60}(?:fan ?fic(?:tion)?|archive|library|stories|home ?page|web ?site)(?:\s[-–—|:]{1,2}|:)\s(\S.*)$/iu.exec(words)?.[1] ?? /^(.{2,120}?)\s[-–—|:]{1,2}\s[^-–—|:]{0,60}(?:fan ?fic(?:tion)?|archive|library|home ?page|web ?site|media ?miner(?:\.org)?)$/iu.exec(words)?.[1] ?? words
}

/** A title; where the text has one that says the same it adds nothing, where it has another it is hardly believed. */
function title({ path, words, known }: Given, confidence: number, isPage = false): readonly Assertion[] {
  const stated = words.length > 200 ? undefined : titleOf(words)
  if (stated === undefined) return []
  const titles = ofField(known, 'title')
  if (titles.some(({ value }) => fold(stated) === fold(value.title))) return isPage ? [] : [inMetadata(path, words, 'title', { title: stated, kind: 'caption' }, rule(path), 0.4)]
  if (titles.some(({ value }) => fold(stated).includes(fold(value.title)) || fold(value.title).includes(fold(stated)))) return []
  const by = /^(.{1,100}?)\s*(?:,|-|–|—)?\s+by\s+(.{2,50})$/i.exec(stated)
  const name = by?.[2]
  const own = by && name && isNameLike(name) ? (by[1] as string) : stated
  const sure = titles.length > 0 ? 0.4 : confidence
  return [
    inMetadata(path, words, 'title', { title: own.replace(/^["“]|["”]$/g, ''), kind: 'caption' }, rule(path), sure),
    ...(own !== stated && name && ofField(known, 'creator').length === 0 ? [inMetadata(path, words, 'creator', { name, role: 'author' as const }, `${rule(path)} by`, sure)] : []),
  ]
}

function author(given: Given, confidence: number, basis: 'stated' | 'derived' = 'stated', role: Role = 'author'): readonly Assertion[] {
  const { path, words, known } = given
  if (words.length > 100 || isNameOfNobody(words)) return []
  // Whom the text names wins; the field then says the same, or nothing.
  const others = ofField(known, 'creator').filter(({ value, evidence }) => value.role === role && evidence[0]?.in !== 'metadata')
  if (others.length > 0 && !others.some(({ value }) => fold(value.name) === fold(words))) return []
  return [inMetadata(path, words, 'creator', { name: words, role }, rule(path), confidence, { basis })]
}

function bookPerson(given: Given): readonly Assertion[] {
  const role = given.caught === '' ? (given.path.startsWith('epub dc:creator') ? 'author' : undefined) : roles[given.caught]
  return role === undefined ? [] : author(given, 0.85, 'stated', role)
}

/** When it was published; when the file itself was made says nothing of the story. */
function bookDate(given: Given): readonly Assertion[] {
  const kind: LabelKind | undefined = ({ '': 'posted', publication: 'posted', 'original-publication': 'posted', modification: 'revised', issued: 'posted' } as const)[given.caught]
  // Calibre writes the year 101 where it knows none.
  if (kind === undefined || /^0\d{3}/.test(given.words) || ofField(given.known, 'date').some(({ value }) => value.kind === kind)) return []
  return labelled(given, kind, given.caught === '' ? 0.6 : 0.8)
}

function language(given: Given): readonly Assertion[] {
  const code = /^([a-z]{2})(?:-[a-z0-9]{1,8}){0,4}$/i.exec(given.words)?.[1]?.toLowerCase()
  return code === undefined || ofField(given.known, 'language').length > 0 ? [] : [inMetadata(given.path, given.words, 'language', { language: code }, rule(given.path), 0.5)]
}

/** Fields that say behind a series' name which of it the story is. */
const placeInSeries = /^(?:epub (?:calibre:series_index|group-position)|markdown series[._ -](?:index|number|num|part|position|order))$/i

function series({ path, words, next, known }: Given): readonly Assertion[] {
  if (words.length > 200 || ofField(known, 'series').length > 0) return []
  const number = next && placeInSeries.test(next.path) ? Number(next.words) : Number.NaN
  return [inMetadata(path, words, 'series', { name: words, ...(number > 0 && number < 10_000 && { number }) }, rule(path), 0.8)]
}

/** Subjects are what a downloader knew, thrown together: those that a field of its own has said already are left out. */
function subjects(given: Given): readonly Assertion[] {
  if (/^(?:fan ?fiction|fanworks?|fiction|last update year\/month: .*)$/i.test(given.words)) return []
  if (/^(?:complete|completed|in-progress)$/i.test(given.words)) return ofField(given.known, 'status').length > 0 ? [] : labelled(given, 'status', 0.8)
  const said = new Set(given.known.flatMap(({ field, asWritten, value }) => [fold(asWritten), ...('name' in value ? [fold(value.name)] : []), ...(field === 'warning' ? asWritten.split(',').map(fold) : [])]))
  return labelled(given, 'tag', 0.7).filter(({ value }) => 'name' in value && !said.has(fold(value.name)))
}

/** Front matter and databases name their fields as headers do; `fandoms.0` and `author.name` by what stands first. */
function byLabel(given: Given, confidence: number): readonly Assertion[] {
  const key = given.caught.replaceAll('_', ' ').replaceAll('-', ' ')
  const label = labelOf(key) ?? labelOf(given.caught) ?? labelOf(/^([^.]+)(?:\.\d+)?(?:\.name)?$/.exec(key)?.[1] ?? '')
  if (label === undefined || label.kind === 'other' || label.kind === 'transport') return []
  if (label.kind === 'title') return formal(given, confidence)
  return labelled(given, label.kind, confidence)
}

/** A title that front matter or a database calls one: it is the title, whatever heads the text below. */
function formal({ path, words }: Given, confidence: number): readonly Assertion[] {
  return words.length > 300 ? [] : [inMetadata(path, words, 'title', { title: words.replace(/^(["“])([^"“”]*)["”]$/, '$2'), kind: 'formal' }, rule(path), confidence)]
}

/** The value of a field, read as the value of a label is. Values that the text states already, in a field that has one, win. */
function labelled({ path, words, known }: Given, kind: LabelKind, confidence: number): readonly Assertion[] {
  if (words.length > longestLine && kind !== 'summary' && kind !== 'note' && kind !== 'disclaimer') return []
  const read = readers[kind](words, [0, words.length], rule(path)).assertions
  // A list gives its path to each of its items.
  const isListed = ({ field, evidence: [first] }: Assertion): boolean => (field === 'warning' || field === 'rating') && first?.in === 'metadata' && listOf(first.path) === listOf(path)
  const others = (field: Field): readonly Assertion[] => known.filter((other) => other.field === field && other.basis === 'stated' && !isListed(other))
  return [...read.filter((one) => !single.has(one.field) || saysMore(path, one, others(one.field))), ...(spoken.has(kind) ? saidBy(words, read, known) : [])].map((assertion) => ({
    ...assertion, asWritten: words, confidence: Math.min(confidence, assertion.confidence), evidence: [{ in: 'metadata', path, words }],
  }))
}

/** Whether a value says something where the text states others in its field: a higher rating and further warnings of an index are never lost. */
function saysMore(path: string, one: Assertion, stated: readonly Assertion[]): boolean {
  if (stated.length === 0 || !path.startsWith('index ')) return stated.length === 0
  if (one.field === 'rating') return stated.every((other) => other.field === 'rating' && rungs.indexOf(other.value.rung) < rungs.indexOf(one.value.rung))
  if (one.field !== 'warning' || one.value.answer !== 'stated') return false
  const said = new Set(stated.flatMap((other) => (other.field === 'warning' && other.value.answer === 'stated' ? other.value.warnings : [])))
  return one.value.warnings.some((warning) => warning !== 'other' && !said.has(warning))
}

const single: ReadonlySet<Field> = new Set(['rating', 'warning', 'summary', 'series', 'part', 'language', 'status', 'words', 'reviews', 'permission'])

/** The list that a field is an item of: `efiction warnings` of "efiction warnings.1". */
function listOf(path: string): string {
  return path.replace(/\.\d+$/, '')
}

/** Kinds that are sentences, which may name people and the world. */
const spoken: ReadonlySet<LabelKind> = new Set(['disclaimer', 'note'])

/** What an author's sentences name: who owns and helped, and where no fandom is known, whose world it is. */
function saidBy(words: string, read: readonly Assertion[], known: readonly Assertion[]): Assertion[] {
  return [...readAcknowledgements(words, [0, words.length]), ...(ofField(known, 'fandom').length > 0 ? [] : fandomsOwned(words, read))]
}

function whole({ path, words, known }: Given, field: 'summary', confidence: number): readonly Assertion[] {
  return ofField(known, field).length > 0 ? [] : [inMetadata(path, words, field, { text: words }, rule(path), confidence)]
}

/** `epub dc:creator (aut)` gives `epub:dc:creator`: the rule is of the field, the evidence has the rest. */
function rule(path: string): string {
  if (path === 'title' || path.startsWith('meta ')) return `page:${path}`
  return path.replace(' ', ':').replace(/ \(.*$/, '')
}
