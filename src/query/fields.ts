import { type HeadingField, headingFields, type TextField, textFields } from './tree.ts'

/** A name that may stand before a colon. `also`: other archives' names for it. `compares`: a sign may take the colon's place (`words>1000`). */
type FieldRow = { readonly also: readonly string[]; readonly says: string; readonly examples: readonly string[]; readonly compares?: true }

/** The fields of the language by their own names. */
export const fieldRows = {
  title: { also: ['titles'], says: 'words of the title', examples: ['title:tide', 'title:"low tide"', 'title:(sea OR tide*)'] },
  body: { also: ['text'], says: 'words of the story itself', examples: ['body:"grey sea"', 'text:lantern'] },
  creator: { also: ['author', 'creators', 'authors', 'by'], says: 'who made it', examples: ['creator:marlow', 'creator:"J. Marlow"', 'creator:="J. Marlow"'] },
  fandom: { also: ['fandoms', 'fandom_names'], says: 'the work or world that it builds on', examples: ['fandom:harbour', 'fandom:="Harbour Nine"', 'fandom:(harbour OR lighthouse)'] },
  character: { also: ['characters', 'character_names'], says: 'who is in it', examples: ['character:wren', '-character:"Captain Ames"'] },
  relationship: { also: ['relationships', 'relationship_names', 'pairing', 'pairings'], says: 'who is in it together', examples: ['relationship:wren/ames', 'relationship:(wren ames)'] },
  tag: { also: ['tags', 'freeform', 'freeforms', 'freeform_names', 'additional_tags', 'category', 'categories'], says: 'any other heading that it was given', examples: ['tag:drabble', 'tag:f/f', '-tag:(rain storm)'] },
  series: { also: [], says: 'the series that it belongs to', examples: ['series:"Low Water"'] },
  rating: { also: ['ratings'], says: 'how it is rated: one, a list, a range or a limit; only `unrated` finds what nobody rated', examples: ['rating:teen', 'rating:<=teen', 'rating:general,teen', 'rating:teen..mature'], compares: true },
  warning: { also: ['warnings', 'archive_warning', 'archive_warnings'], says: 'what it warns of, or what was answered when it comes to warnings: `stated`, `none`, `declined`, `unasked`', examples: ['warning:horror', 'warning:-horror', 'warning:none', '-warning:unasked'] },
  words: { also: ['word', 'word_count', 'wordcount', 'length'], says: 'how long it is', examples: ['words:1000-5000', 'words:>10k', 'words<=500'], compares: true },
  chapters: { also: ['chapter', 'chapter_count'], says: 'how many chapters it has', examples: ['chapters:1', 'chapters:>=10'], compares: true },
  date: { also: ['dates', 'year', 'posted', 'published', 'updated', 'created_at', 'revised_at'], says: 'when it was written or posted, by its own account; a date as precise as a year holds where all of that year is meant', examples: ['date:1998', 'date:1997..1999', 'date:1998-04', 'date:>=1999', 'date:<1997-06-15'], compares: true },
  language: { also: ['languages', 'lang', 'language_id'], says: 'the language of its text, by name or code', examples: ['language:french', 'language:fr'] },
  complete: { also: ['completed'], says: 'whether it is finished', examples: ['complete:yes', 'complete:no'] },
  accession: { also: ['accessions'], says: 'the act of taking in that it came by, by number', examples: ['accession:3'] },
  sort: { also: ['order', 'sorted'], says: 'the order of what is found', examples: ['sort:>words', 'sort:<date', 'sort:title'], compares: true },
} as const satisfies Readonly<Record<string, FieldRow>>
/** A field by its own name. */
export type FieldName = keyof typeof fieldRows

/** What other archives count and this one does not, by the names that people type. */
export const uncounted: ReadonlySet<string> = new Set(['hit', 'kudo', 'comment', 'bookmark'].flatMap((one) => [one, `${one}s`, `${one}_count`, `${one}s_count`]))

/** The fields by all of their names. */
export const fieldNames: ReadonlyMap<string, FieldName> = new Map((Object.keys(fieldRows) as FieldName[]).flatMap((name) => [name, ...fieldRows[name].also].map((each) => [each, name] as const)))

/** Whether a sign may take the colon's place after a name. */
export function compares(name: string): boolean {
  const field = fieldNames.get(name)
  return uncounted.has(name) || (field !== undefined && (fieldRows[field] as FieldRow).compares === true)
}

/** Whether words are looked for in a field of the text, and not among the facts. */
export function isTextField(name: string): name is TextField {
  return (textFields as readonly string[]).includes(name)
}

/** Whether a field is a heading's. */
export function isHeadingField(name: string): name is HeadingField {
  return (headingFields as readonly string[]).includes(name)
}

/** The names that begin as an unknown one does, or that it begins with. */
export function fieldsNear(name: string): readonly FieldName[] {
  const start = name.slice(0, 3)
  return [...new Set([...fieldNames].filter(([each]) => name.length >= 2 && (each.startsWith(start) || sameLetters(each, name))).map(([, field]) => field))].slice(0, 3)
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}
