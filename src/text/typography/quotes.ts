import type { Edit } from '../../model/edit.ts'
import type { Block } from '../../model/reading.ts'
import { parseMarks } from './parse-marks.ts'
import { addEdits, sureEnough, unsure } from './quote-edits.ts'
import type { Repair } from './repair.ts'
import { isSetThroughout, ofCompositor } from './set-throughout.ts'

/** Quotation marks, apostrophes and primes as a compositor would set them: as the parse of the story reads them. */
export const quotes: Repair = {
  rules: [
    { name: 'apostrophe', group: 'quotes', says: 'An apostrophe inside a word or at its end is curly', threshold: sureEnough, example: ["it's late, goin' on ten", 'it’s late, goin’ on ten'] },
    { name: 'apostrophe-leading', group: 'quotes', says: 'The mark before a word that has lost its beginning is an apostrophe', threshold: sureEnough, example: ["tell 'em so", 'tell ’em so'] },
    { name: 'quote-direction', group: 'quotes', says: 'A straight quotation mark opens or closes', threshold: sureEnough, example: ['"So," he said.', '“So,” he said.'] },
    { name: 'quote-nested', group: 'quotes', says: 'A straight mark around what is quoted inside speech opens or closes', threshold: sureEnough, example: ['"He said \'no,\' and left."', '“He said ‘no,’ and left.”'] },
    { name: 'quote-tex', group: 'quotes', says: 'A grave accent opens; two of them, or two single marks, are a double mark', threshold: sureEnough, example: ["``So,'' he said.", '“So,” he said.'] },
    { name: 'quote-detached', group: 'quotes', says: 'A quotation mark stands beside its words', threshold: sureEnough, example: ['" So, " he said.', '“So,” he said.'] },
    { name: 'quote-doubled', group: 'quotes', says: 'A quotation mark that was struck twice is one', threshold: sureEnough, example: ['""So,"" he said.', '“So,” he said.'] },
    { name: 'quote-swapped', group: 'quotes', says: 'A curly mark that is the wrong way round is turned', threshold: sureEnough, example: ['”So,“ he said.', '“So,” he said.'] },
    { name: 'quote-misplaced', group: 'quotes', says: 'A comma that stands apart behind a closing mark goes inside, where the writer has it elsewhere', threshold: sureEnough, example: ['"Yes," she said. "No," he said. "So" , she said.', '“Yes,” she said. “No,” he said. “So,” she said.'] },
    { name: 'quote-stray', group: 'quotes', says: 'A closing mark that begins a line goes back to the line before', threshold: sureEnough, example: ['"So it goes.\n" He left.', '“So it goes.”\nHe left.'] },
    { name: 'prime', group: 'quotes', says: 'Feet, inches and minutes have primes', threshold: sureEnough, example: ['He was 6\'5" tall.', 'He was 6′5″ tall.'] },
  ],
  find: (story) => {
    const { convention, habits, paragraphs } = parseMarks(story)
    const { text, blocks } = story
    const isSet = paragraphs.length > 0 && isSetThroughout(text, [blocks[0]?.at[0] ?? 0, blocks.at(-1)?.at[1] ?? 0])
    const edits: Edit[] = []
    for (const paragraph of paragraphs) {
      const first = edits.length
      addEdits(edits, text, (blocks[paragraph.block] as Block).at, paragraph, convention, habits)
      if (isSet && edits.length > first) edits.push(...ofCompositor(edits.splice(first), unsure))
    }
    return edits
  },
}
