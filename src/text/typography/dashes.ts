import type { Edit } from '../../model/edit.ts'
import type { Span } from '../../model/span.ts'
import { edit, proseKinds, type Repair } from './repair.ts'

/** Typewriter dashes and ellipses, set. */
export const dashes: Repair = {
  rules: [
    { name: 'dash-double', group: 'dashes', says: 'Two hyphens between words are a dash', threshold: 0.9, example: ['wait--no', 'wait—no'] },
    { name: 'ellipsis', group: 'dashes', says: 'Three full stops are an ellipsis', threshold: 0.9, example: ['well... no', 'well… no'] },
  ],
  find: ({ text, blocks }) => blocks.filter(({ kind }) => proseKinds.has(kind)).flatMap(({ at }) => [...doubles(text, at), ...ellipses(text, at)].sort((a, b) => a.at[0] - b.at[0])),
}

const letter = /^\p{L}$/u
const isLetter = (text: string, i: number): boolean => letter.test(text.charAt(i))

function doubles(text: string, [start, end]: Span): readonly Edit[] {
  const edits: Edit[] = []
  for (let i = text.indexOf('--', start); i !== -1 && i + 1 < end; i = text.indexOf('--', i + 2)) {
    if (text.charAt(i - 1) === '-' || text.charAt(i + 2) === '-') {
      while (text.charAt(i + 2) === '-') i += 1
      continue
    }
    const left = i > start && (isLetter(text, i - 1) || ',.!?"\'”’'.includes(text.charAt(i - 1)))
    const right = i + 2 < end && (isLetter(text, i + 2) || '"\'“‘'.includes(text.charAt(i + 2)))
    if (left && right && (isLetter(text, i - 1) || isLetter(text, i + 2))) edits.push(edit('dash-double', text, [i, i + 2], '—', 0.99))
  }
  return edits
}

function ellipses(text: string, [start, end]: Span): readonly Edit[] {
  const edits: Edit[] = []
  for (let i = text.indexOf('...', start); i !== -1 && i + 2 < end; i = text.indexOf('...', i + 3)) {
    if (text.charAt(i - 1) === '.' || text.charAt(i + 3) === '.') {
      while (text.charAt(i + 3) === '.') i += 1
      continue
    }
    edits.push(edit('ellipsis', text, [i, i + 3], '…', 0.99))
  }
  return edits
}
