import { passageFaults } from '../../../query/passage.ts'
import { labels } from './labels.ts'

const { figure } = labels

/** "Do you know this story?": a remembered passage leads to its place. */
export const find = {
  title: 'Do you know this story?',
  lead: 'Write down what you remember of it: half a sentence, or several. Words may be wrong or missing, in another order, spelt another way. Six words that are right are mostly enough.',
  label: 'What you remember',
  button: 'Find the story',
  anew: 'Another passage',
  example: 'For example',
  exampleWritten: 'no one in the ferryhouse could tell whose coat that was',
  exampleFinds: 'finds',
  /** What is in brackets is marked. */
  exampleThere: 'Nobody [in the] ferry house would say [whose coat] it [was].',
  openOnly: 'Only stories that are open to you are looked through. What they are depends on your settings.',
  none: 'No story that is open to you has this passage, or anything much like it.',
  noneSays: 'Leave out what you are least sure of. The words that are strangest, names above all, help most. Single words are found by the search.',
  toSearch: 'Search for these words',
  found: (stories: number): string => (stories === 1 ? 'One story has something like it' : `${figure(stories)} stories have something like it`),
  tooLong: 'That took too long and was given up. A shorter passage, with its rarest words, is found sooner.',
  /** Why a passage cannot be looked for. */
  faults: passageFaults,
  likeness: { exact: 'word for word', nearly: 'nearly word for word', much: 'much like it', loosely: 'loosely like it' },
  marks: 'What is marked stands there as you wrote it.',
  missing: 'Not there as you wrote it:',
  readThere: 'Read it there',
  readThereIn: (chapter: number): string => `Read it there, in chapter ${figure(chapter)}`,
  /** In which received text it stands: that of the reading copy, or another one. */
  version: (file: string, accession: number): string => `In the file ${file} of accession ${figure(accession)}, which is read here`,
  otherVersion: (file: string, accession: number, likeness: string): string => `Also received in the file ${file} of accession ${figure(accession)}: there ${likeness}`,
}
