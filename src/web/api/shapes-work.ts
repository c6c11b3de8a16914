import { titleKinds, roles, type Field } from '../../model/assertion.ts'
import { rungs, scales } from '../../model/rating.ts'
import { blockKinds, formats, markKinds } from '../../model/reading.ts'
import { warningAnswers, warningCodes } from '../../model/warning.ts'
import { publicationForms } from '../addresses.ts'
import { en } from '../words/en.ts'
import { byName, flag, list, named, object, oneOf, share, span, text, whole } from './schema.ts'
import { links, source, workFields } from './shapes.ts'

/** The fields of a record. */
export const fields = Object.keys(en.labels.fields) as readonly Field[] as readonly [Field, ...Field[]]

const rung = oneOf(rungs, 'A rung')
const address = (what: string): ReturnType<typeof text> => text(what, { format: 'uri' })

/** Where the words that a value rests on stand. */
const evidence = named('Evidence', object('Where the words that a value rests on stand', { in: oneOf(['text', 'name', 'metadata'], 'In the text of the file, in its name, or in a field of its format') }, {
  at: span, path: text('Which field of the format'), words: text('What that field says'),
}))

/** What a value is, by field: what does not belong to its field is absent. */
const valueOf = named('FieldValue', object('A value as it was read; which parts it has depends on its field', {}, {
  title: text('Of a title'), kind: oneOf([...titleKinds, 'written', 'posted', 'revised', 'unknown'], 'Where a title comes from; what a date is of'), name: text('Of names and tags'), role: oneOf(Object.keys(roles) as readonly (keyof typeof roles)[], 'What a person did'),
  rung, scale: oneOf(scales, 'The scale that the words are of'), range: list(rung, 'All rungs that are named'), also: list(rung, 'What the same letter means on other scales'), qualifiers: list(text('A word'), 'What was said beside the rating'), reasons: list(text('A word'), 'What it is rated for'),
  answer: oneOf(warningAnswers, 'An answer about warnings'), warnings: list(oneOf(warningCodes, 'A warning'), 'The warnings that are named'), denied: list(oneOf(warningCodes, 'A warning'), 'Warnings that are said not to apply'), how: byName(object('How it occurs', {}, { presence: text('Where'), intensity: text('How strongly') }), 'What is said of each warning beside its name'),
  text: text('Of summaries and notes'), permission: text('What is said about archiving'), number: whole('Of a series or a part'), of: whole('How many parts there are'), stem: text('A title without its part'), section: text('The letter of a piece of a part'),
  date: text('ISO 8601, as precise as stated'), address: text('Of a website'), language: text('BCP 47'), status: text('How far the story is'), words: whole('As stated'), reviews: whole('As stated'),
}))

/** One value of a record. */
export const recordValue = named('RecordValue', object('One value of a record: what it is, who says so, and where', {
  field: oneOf(fields, 'What it is about'), index: whole('Its place among the values of its field'), value: valueOf, shown: text('The value in words, in the language of the answer'), source,
  stands: flag('Whether it is what the record says; a value that another outranked is kept, and does not stand'), evidence: list(evidence, 'What it rests on'), file: whole('Which of the work’s files that is in, from 1'), links: object('Where it is shown in its place', { page: links.page }),
}, {
  asWritten: text('The words of the file'), rule: text('The rule that read it'), confidence: share('How sure the rule is'), ruled: object('The person’s word', { at: text('When', { format: 'date-time' }), by: text('By whom') }, { reason: text('Why') }),
}))

/** A received file of a work. */
const file = named('File', object('A received text that a work is made of', {
  number: whole('Its place in the work, from 1'), accession: whole('Its accession'), sha256: text('SHA-256 of its bytes', { pattern: '^[0-9a-f]{64}$' }), sizeBytes: whole('Its size'), path: text('The path that it came under'), format: oneOf(formats, 'Its form'),
  repairs: list(text('A repair'), 'What was mended below the text'), words: whole('How many words it has'), links: object('Its text, as it came', links),
}, { other: whole('Counts other received texts of the same stretch, from 1; absent for the one that is read'), encoding: text('What it was decoded from') }))

/** A chapter in a table of contents. */
const contentsEntry = named('ContentsEntry', object('A chapter, as contents list it', { number: whole('From 1'), title: text('Its title, or its number in words'), words: whole('How many words it has'), paragraphs: whole('How many paragraphs'), links: object('Its text', links) }))

/** A work with all that is known of it. */
export const workDetail = named('WorkDetail', object('A work that is open to this reader: its record with evidence, contents, files, publications', {
  ...workFields.required, record: list(recordValue, 'Every value: what is so, as it was written, by whom'), contents: list(contentsEntry, 'Its chapters'), files: list(file, 'What it was received in, other texts of the same stretch included'),
  publications: list(object('A form to take it away in', { form: oneOf(publicationForms, 'The form'), type: text('Its media type'), href: address('Where it is') }), 'What it can be taken away as'),
  covers: object('Its cover', { svg: address('As SVG'), png: address('As PNG') }), minutes: whole('How long it takes to read, at 260 words a minute'),
}, { ...workFields.optional, series: object('The series that it belongs to', { name: text('Its name') }, { number: whole('Its place there') }) }))

/** A block of a chapter. */
const block = named('Block', object('A stretch that is set as one', { kind: oneOf(blockKinds, 'What it is'), text: text('Its words; personal data are masked'), marks: list(object('A mark on words', { kind: oneOf(markKinds, 'What it says of them'), at: span }, { target: text('Where a link leads, or which language it is') }), 'Marks on its words') }, {
  paragraph: whole('Its number in the page’s ids (`p7`); a scene break without words has none'), level: whole('Of a heading, from 1'), align: oneOf(['center', 'right'], 'How it is set'),
}))

/** The ways in which a text is given. */
export const textForms = ['text', 'html', 'blocks', 'all'] as const

/** The text of a chapter. */
export const chapter = named('Chapter', object('The words of a chapter, as the page has them', {
  work: text('The key of its work'), number: whole('From 1'), of: whole('How many chapters the work has'), title: text('Its title, or its number in words'), language: text('BCP 47'), words: whole('How many words it has'),
  as: oneOf(['repaired', 'received'], 'With its typography repaired, or as it came'), changes: object('What rules of typography did', { made: whole('Changes made'), suggested: whole('Changes suggested and not made') }), links: object('This, its page, its work and its neighbours', { ...links, work: address('Its work') }, { prev: address('The chapter before'), next: address('The chapter after') }),
}, { text: text('As plain text: a paragraph a line, blank lines between, emphasis as `_so_`'), html: text('As HTML, every character escaped'), blocks: list(block, 'As blocks and marks') }))

/** The text of a file, as it came. */
export const fileText = named('FileText', object('What a file says of a work, as it came: header, story, trailer; personal data are masked, one character for one', {
  work: text('The key of its work'), number: whole('The file’s place in the work'), path: text('The path that it came under'), sha256: text('SHA-256 of its bytes'), start: whole('Where this text begins in the reading text of the file, which `at` of evidence counts in'), text: text('The characters, line by line'), links: object('This, its page and its work', { ...links, work: address('Its work') }),
}, { other: whole('Which other received text it is'), encoding: text('What it was decoded from') }))
