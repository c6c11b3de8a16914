import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLabelLine } from './label-line.ts'
import { labelOf } from './labels.ts'
import { readers } from './values.ts'

/** What a label and its value state, briefly. */
function read(line: string): string[] {
  const found = readLabelLine(line, 0, line.length)
  assert.ok(found, line)
  return readers[found.label.kind](line, found.valueAt, `label:${found.label.name}`).assertions.map((one) => `${one.field}: ${one.field === 'rating' ? one.value.rung : 'name' in one.value ? one.value.name : ''}`)
}

const rows: readonly (readonly [line: string, wanted: readonly string[]])[] = [
  ['Fandom/Pairing: The Lantern Line/Harbour Nine', ['fandom: The Lantern Line', 'fandom: Harbour Nine']],
  ['Pairing/Rating: none, G', ['rating: general']],
  ["Fandom/Pairing/Rating: The Lantern Line, Crane/Lovage, somewhere around R I'd say", ['rating: mature']],
  ['Pairing/Rating: Crane/Lovage, NC-17', ['relationship: Crane/Lovage', 'rating: explicit']],
  ['Rating/Pairing: R - Crane/Lovage, Anna/Pil', ['rating: mature', 'relationship: Crane/Lovage', 'relationship: Anna/Pil']],
  ['Fandom/Pairing/Rating: The Lantern Line, Crane/Lovage, PG-13', ['fandom: The Lantern Line', 'relationship: Crane/Lovage', 'rating: teen']],
  ['Fandom/Pairing: The Lantern Line, Crane/Lovage', ['fandom: The Lantern Line', 'relationship: Crane/Lovage']],
  ['Pairing & Rating: Crane/Lovage - R', ['relationship: Crane/Lovage', 'rating: mature']],
  ['Pairing/Rating: Anna and Pil; PG-13 for language, some blood', ['relationship: Anna and Pil', 'rating: teen']],
  ['Fandom: Lantern Street. Crane/Lovage. Adults only for language.', ['fandom: Lantern Street', 'relationship: Crane/Lovage', 'rating: explicit']],
  ['Fandom: Dr. Quill. NC-17.', ['fandom: Dr. Quill', 'rating: explicit']],
  ['Fandom: Highlander. Forever Knight/Angel', ['fandom: Highlander. Forever Knight/Angel']],
  ['Pairing: Crane/Lovage. R for language', ['relationship: Crane/Lovage', 'rating: mature']],
  ['Fandom/Rating: The Lantern Line, PG', ['fandom: The Lantern Line', 'rating: guided']],
]
for (const [line, wanted] of rows) test(`joined labels: ${line}`, () => assert.deepEqual(read(line), wanted))

/** What ratings and warnings a label's value holds, as written. */
const readBoth = (label: string, words: string): string[] => {
  const found = labelOf(label)
  assert.ok(found)
  return readers[found.kind](words, [0, words.length], `label:${found.name}`).assertions.map(({ field, value, asWritten }) => `${field} ${field === 'rating' && 'rung' in value ? value.rung : 'answer' in value && value.answer === 'stated' ? value.warnings.join('+') : 'answer' in value ? value.answer : ''}: ${asWritten}`)
}

const cases: readonly (readonly [claim: string, label: string, value: string, found: readonly string[]])[] = [
  ['a label of one half reads that half', 'Rating', 'R for violence', ['rating mature: R for violence']],
  ['a rating and a kind warn of nothing', 'Rating', 'R, slash', ['rating mature: R, slash']],
  ['a reason behind a comma warns of nothing', 'Rating', 'PG-13, one rude word', ['rating teen: PG-13, one rude word']],
  ['behind a label of ratings, items of their own', 'Rating', 'NC-17, slash, character death, violence', ['rating explicit: NC-17, slash, character death, violence', 'warning character-death+violence: character death, violence']],
  ['behind a rating and a stop', 'Rating', 'R. DEATHFIC.', ['rating mature: R. DEATHFIC.', 'warning character-death: DEATHFIC']],
  ['a rating alone warns of nothing', 'Rating/Warnings', 'PG to R', ['rating mature: PG to R']],
  ['the rating first', 'Rating/Warnings', 'NC-17, torture, character death', ['rating explicit: NC-17', 'warning torture+character-death: torture, character death']],
  ['behind a full stop', 'Rating and warnings', 'PG-13. Character death.', ['rating teen: PG-13', 'warning character-death: Character death.']],
  ['behind a semicolon', 'Rating & Warnings', 'NC-17; character death', ['rating explicit: NC-17', 'warning character-death: character death']],
  ['the warnings first', 'Warnings/Rating', 'violence, R', ['warning violence: violence', 'rating mature: R']],
  ['warnings in brackets', 'Rating/Warnings', 'PG-13 (violence, torture)', ['rating teen: PG-13', 'warning violence+torture: violence, torture']],
  ['what a rating is for is warned of', 'Rating/Warnings', 'R for violence and torture', ['rating mature: R for violence and torture', 'warning violence+torture: R for violence and torture']],
  ['no warnings', 'Ratings/Warnings', 'PG/none', ['rating guided: PG', 'warning none-apply: none']],
  ['a pairing of letters is no rating', 'Rating/Warnings', 'R, M/M', ['rating mature: R', 'warning slash: M/M']],
  ['in German', 'Rating/Warnungen', 'R, Gewalt', ['rating mature: R', 'warning violence: Gewalt']],
  ['in Italian', 'Rating e avvertimenti', 'VM18, violenza', ['rating explicit: VM18', 'warning violence: violenza']],
  ['in Russian', 'Рейтинг и предупреждения', 'R, насилие', ['rating mature: R', 'warning violence: насилие']],
]
for (const [claim, label, value, found] of cases) test(`ratings with warnings: ${claim}`, () => assert.deepEqual(readBoth(label, value).toSorted(), found.toSorted()))
