import type { Edit } from '../../model/edit.ts'
import { edit, proseKinds, type Repair, type Story } from './repair.ts'

/** Straight quotation marks and apostrophes, made curly. */
export const quotes: Repair = {
  rules: [
    { name: 'apostrophe-inside', group: 'quotes', says: 'A straight apostrophe between two letters is curly', threshold: 0.9, example: ["it's late", 'it’s late'] },
    { name: 'quotes-paired', group: 'quotes', says: 'Straight double quotation marks that open and close in turn within a paragraph are curly', threshold: 0.9, example: ['"So," he said, "it goes."', '“So,” he said, “it goes.”'] },
  ],
  find: (story) => story.blocks.filter(({ kind }) => proseKinds.has(kind)).flatMap(({ at }) => [...apostrophes(story, at), ...doubleQuotes(story, at)].sort((a, b) => a.at[0] - b.at[0])),
}

const letter = /^\p{L}$/u

function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return i < text.length && letter.test(text.charAt(i))
}

function apostrophes({ text }: Story, [start, end]: readonly [number, number]): readonly Edit[] {
  const edits: Edit[] = []
  for (let i = text.indexOf("'", start); i !== -1 && i < end; i = text.indexOf("'", i + 1)) {
    if (i > start && isLetter(text, i - 1) && isLetter(text, i + 1)) edits.push(edit('apostrophe-inside', text, [i, i + 1], '’', 0.999))
  }
  return edits
}

/** Only languages that set “so”; only where every mark of the paragraph falls into open, close, open, close by its neighbours. */
function doubleQuotes({ text, language }: Story, [start, end]: readonly [number, number]): readonly Edit[] {
  if (language !== 'en') return []
  const edits: Edit[] = []
  for (let i = text.indexOf('"', start); i !== -1 && i < end; i = text.indexOf('"', i + 1)) {
    const opens = opensAt(text, i, start, end)
    const closes = closesAt(text, i, start, end)
    const wanted = edits.length % 2 === 0
    if (opens === closes || opens !== wanted) return []
    edits.push(edit('quotes-paired', text, [i, i + 1], wanted ? '“' : '”', 0.995))
  }
  return edits.length % 2 === 0 ? edits : []
}

const before = new Set([' ', '\n', '\t', '(', '[', '-', '—', '–'])
const after = new Set([' ', '\n', '\t', ')', ']', '-', '—', '–', '.', ',', ';', ':', '!', '?', '…'])

/** The nearest unit on a side (-1 left, 1 right) that is no delimiter of emphasis; a blank beyond the stretch. */
function neighbour(text: string, i: number, side: -1 | 1, start: number, end: number): string {
  let at = i + side
  while (at >= start && at < end && (text.charAt(at) === '*' || text.charAt(at) === '_')) at += side
  return at >= start && at < end ? text.charAt(at) : ' '
}

function opensAt(text: string, i: number, start: number, end: number): boolean {
  return before.has(neighbour(text, i, -1, start, end)) && !after.has(neighbour(text, i, 1, start, end))
}

function closesAt(text: string, i: number, start: number, end: number): boolean {
  return after.has(neighbour(text, i, 1, start, end)) && !/\s/.test(neighbour(text, i, -1, start, end))
}
