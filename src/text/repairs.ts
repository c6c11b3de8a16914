import type { Edit, Repair } from './edits.ts'

/** The repairs of typography, one row each. They touch marks only, never a letter. Unsure repairs are not made. */
export const repairs: readonly Repair[] = [
  { name: 'apostrophe-inside', says: 'A straight apostrophe between two letters is curly', find: apostrophes },
  { name: 'quotes-paired', says: 'Straight double quotation marks that open and close in turn within a paragraph are curly', find: doubleQuotes },
  { name: 'dash-double', says: 'Two hyphens between words are a dash', find: dashes },
  { name: 'ellipsis', says: 'Three full stops are an ellipsis', find: ellipses },
]

const letter = /^\p{L}$/u

function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return i < text.length && letter.test(text.charAt(i))
}

function apostrophes(text: string, [start, end]: readonly [number, number]): readonly Edit[] {
  const edits: Edit[] = []
  for (let i = text.indexOf("'", start); i !== -1 && i < end; i = text.indexOf("'", i + 1)) {
    if (i > start && isLetter(text, i - 1) && isLetter(text, i + 1)) edits.push(edit('apostrophe-inside', i, "'", '’', 0.999))
  }
  return edits
}

/** Only languages that set “so”; only where every mark of the paragraph falls into open, close, open, close by its neighbours. */
function doubleQuotes(text: string, [start, end]: readonly [number, number], { language }: { readonly language: string }): readonly Edit[] {
  if (language !== 'en') return []
  const edits: Edit[] = []
  for (let i = text.indexOf('"', start); i !== -1 && i < end; i = text.indexOf('"', i + 1)) {
    const opens = opensAt(text, i, start, end)
    const closes = closesAt(text, i, start, end)
    const wanted = edits.length % 2 === 0
    if (opens === closes || opens !== wanted) return []
    edits.push(edit('quotes-paired', i, '"', wanted ? '“' : '”', 0.995))
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

function dashes(text: string, [start, end]: readonly [number, number]): readonly Edit[] {
  const edits: Edit[] = []
  for (let i = text.indexOf('--', start); i !== -1 && i + 1 < end; i = text.indexOf('--', i + 2)) {
    if (text.charAt(i - 1) === '-' || text.charAt(i + 2) === '-') {
      while (text.charAt(i + 2) === '-') i += 1
      continue
    }
    const left = i > start && (isLetter(text, i - 1) || ',.!?"\'”’'.includes(text.charAt(i - 1)))
    const right = i + 2 < end && (isLetter(text, i + 2) || '"\'“‘'.includes(text.charAt(i + 2)))
    if (left && right && (isLetter(text, i - 1) || isLetter(text, i + 2))) edits.push(edit('dash-double', i, '--', '—', 0.99))
  }
  return edits
}

function ellipses(text: string, [start, end]: readonly [number, number]): readonly Edit[] {
  const edits: Edit[] = []
  for (let i = text.indexOf('...', start); i !== -1 && i + 2 < end; i = text.indexOf('...', i + 3)) {
    if (text.charAt(i - 1) === '.' || text.charAt(i + 3) === '.') {
      while (text.charAt(i + 3) === '.') i += 1
      continue
    }
    edits.push(edit('ellipsis', i, '...', '…', 0.99))
  }
  return edits
}

function edit(rule: string, at: number, was: string, becomes: string, confidence: number): Edit {
  return { rule, at: [at, at + was.length], before: was, after: becomes, confidence }
}
