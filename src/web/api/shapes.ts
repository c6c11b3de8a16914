import { facetKinds } from '../../catalogue/store.ts'
import { titleKinds } from '../../model/assertion.ts'
import { browseKinds } from '../../model/heading.ts'
import { rungs } from '../../model/rating.ts'
import { warningAnswers, warningCodes } from '../../model/warning.ts'
import { flag, list, named, object, oneOf, share, span, text, whole } from './schema.ts'

const sources = ['stated', 'derived', 'terms', 'ruling', 'devised'] as const
/** Who answers for a value. */
export const source = oneOf(sources, 'Who answers for it: the file states it, a rule concludes it, who brought the heap answers for it, a curator ruled, or this archive devised it')

const address = (what: string): ReturnType<typeof text> => text(what, { format: 'uri' })
const rung = oneOf(rungs, 'A rung of the rating ladder; what is unrated counts as explicit')
const warning = oneOf(warningCodes, 'A content warning')

/** What else belongs to something: addresses by what they lead to. */
export const links = { self: address('This, in the API'), page: address('The page of it for people') }

/** A heading, as it is looked up. */
const headingKey = named('HeadingKey', object('A heading by its kind and the value that it is looked up by', { kind: oneOf(browseKinds, 'The kind of heading'), value: text('Its value, folded for names, a code for others') }))

/** Why a gate is shut. */
export const reason = named('Reason', object('Why a work is behind a gate for this reader', {
  why: oneOf(['unanswered', 'ask', 'rating', 'warning', 'heading', 'work'], '`unanswered`: rated above what is shown to who was never asked; `ask`: the reader wishes to be asked about a warning; the others: the reader’s own limits'),
}, { rung, warning, heading: headingKey }))

/** Whether a work is open. */
export const gate = named('Gate', object('Whether the words of a work are open to this reader', { is: oneOf(['open', 'gated'], 'A gated work is listed by its title and nothing else of its words') , reasons: list(reason, 'Why it is gated; empty where it is open') }))

/** The rating of a work. */
export const rating = named('Rating', object('What a work is rated, and by whom', { rung }, { asWritten: text('The words of the file'), source }))

/** The warnings of a work. */
export const warnings = named('Warnings', object('What a work is warned for, and by whom', {
  answer: oneOf(warningAnswers, 'Four answers that are never merged: some are stated; none apply; the creator declines to say; nobody was asked'), codes: list(warning, 'The warnings, where some are stated'),
}, { source }))

/** What lists tell of a work. */
export const workFields = {
  required: {
    key: text('The public key: the same for the same content in every archive', { pattern: '^[a-z2-7]{12}$' }), title: text('The title; where none is stated, a devised one or, of an open work, its opening words'),
    titleKind: oneOf(titleKinds, 'Where the title comes from'), creators: list(text('A name'), 'Who made it, as the files name them'), rating, warnings, fandoms: list(text('A name'), 'The worlds that it is set in'),
    language: text('BCP 47; `und` where it is not known'), words: whole('How many words it has'), chapters: whole('How many chapters it has'), addedAt: text('When this archive took it in', { format: 'date-time' }), accession: whole('The accession that it came with'),
    gate, links: object('Where more of it is', links),
  },
  optional: { date: text('When it was written or posted: ISO 8601, as precise as it is known'), summary: text('Its summary, where the gate is open') },
} as const

/** A work in a list. */
export const work = named('Work', object('A work, as lists show it', workFields.required, workFields.optional))

/** Words of a story and the place that they stand in. */
export const excerpt = named('Excerpt', object('Words of a story, from an open work', { chapter: whole('The chapter that they stand in'), text: text('The words'), hits: list(span, 'Where in them the words that matched stand') }, { paragraph: whole('The paragraph, by the number of the page’s ids (`p7`)') }))

/** The addresses of a page and of those around it. */
export const pageLinks = { required: { self: address('This page'), first: address('The first page'), last: address('The last page') }, optional: { prev: address('The page before'), next: address('The page after') } } as const

/** What every paged list has. */
export const paged = {
  total: whole('How many there are in all'), page: whole('Which page this is, from 1'), perPage: whole('How many stand on a page'), pages: whole('How many pages there are; at least 1'),
  links: object('This page and those around it; in the `Link` header as well', pageLinks.required, pageLinks.optional),
}

/** What results can be narrowed by. */
export const facets = named('Facets', object('How many of the works found have a value, the commonest of each kind', Object.fromEntries(facetKinds.map((kind) => [kind, list(object('A value', { value: text('As the filter takes it'), label: text('As it reads'), works: whole('How many works have it') }), 'Values')]))))

/** What a search finds. */
export const works = named('Works', object('A page of works', {
  ...paged, query: text('The question as it was read, in its normal form'), hidden: whole('Works that the reader’s own limits leave out, counted by catalogue facts and never by words'), unasked: whole('Of the works found, those of which nobody was asked about warnings'),
  works: list(named('Found', object('A work that was found', workFields.required, { ...workFields.optional, excerpt })), 'The works, in order'),
}, { facets, suggestion: text('A likelier question, where little was found') }))

/** A remembered passage, found. */
export const places = named('Places', object('Where a remembered passage stands, the likeliest first', {
  hits: list(named('PassagePlace', object('One work in which it stands', {
    work, excerpt, likeness: share('1 where all of it stands there in one piece'),
    received: list(object('A received text of that place', { accession: whole('Its accession'), sha256: text('Its digest'), path: text('The path that it came under'), likeness: share('How like the passage it is'), isShown: flag('Whether it is the one that is read') }), 'The received texts of that place, the likeliest first'),
  })), 'The works'),
}))

/** Everything that is found under a heading. */
export const headingWorks = named('HeadingWorks', object('The works under one heading, of a year or of a length', {
  ...paged, kind: text('The kind of heading'), value: text('Its value'), label: text('Its name'), hidden: whole('Works under it that the reader’s own limits leave out'), works: list(work, 'The works, in order'),
}))

/** The headings of a kind. */
export const headings = named('Headings', object('The headings of a kind with how many works stand under each', {
  ...paged, kind: text('The kind'), headings: list(named('Heading', object('A heading', { value: text('What it is looked up by'), label: text('Its name'), works: whole('Works listed to this reader'), links: object('Where it leads', links) })), 'The headings'),
}, { letters: list(text('A letter'), 'What the headings of this kind begin with') }))

/** A work chosen by chance. */
export const chosen = named('Chosen', object('A work by chance, one that is open to this reader', { work }))
