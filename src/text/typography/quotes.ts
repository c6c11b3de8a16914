import type { Edit } from '../../model/edit.ts'
import { glyphOf, type QuoteMark } from './classes.ts'
import { conventionOf } from './conventions.ts'
import { parseMarks } from './parse-marks.ts'
import { edit, type Repair, type Story } from './repair.ts'

/** Quotation marks, apostrophes and primes as a compositor would set them: as the parse of the story reads them. */
export const quotes: Repair = {
  rules: [
    { name: 'apostrophe', group: 'quotes', says: 'An apostrophe inside a word or at its end is curly', threshold: 0.95, example: ["it's late, comin' home", 'it’s late, comin’ home'] },
    { name: 'apostrophe-leading', group: 'quotes', says: 'An apostrophe where a word has lost its beginning is no opening mark', threshold: 0.95, example: ["tell 'em so", 'tell ’em so'] },
    { name: 'quote-direction', group: 'quotes', says: 'A straight quotation mark opens or closes', threshold: 0.95, example: ['"So," he said.', '“So,” he said.'] },
    { name: 'quote-nested', group: 'quotes', says: 'A straight mark around what is quoted inside speech opens or closes', threshold: 0.95, example: ['"He said \'no,\' and left."', '“He said ‘no,’ and left.”'] },
  ],
  find,
}

function find(story: Story): readonly Edit[] {
  const convention = conventionOf(story.language)
  if (convention === undefined) return []
  const edits: Edit[] = []
  for (const { marks } of parseMarks(story).paragraphs) for (const mark of marks) {
    const glyph = glyphOf(convention, mark.kind, mark.weight)
    if (glyph === undefined || glyph === mark.stands) continue
    edits.push(edit(ruleOf(mark), story.text, [mark.at, mark.at + mark.length], glyph, mark.confidence))
  }
  return edits
}

function ruleOf({ kind, level }: QuoteMark): string {
  if (kind === 'apostrophe') return 'apostrophe'
  return level > 1 ? 'quote-nested' : 'quote-direction'
}
