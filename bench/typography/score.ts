/** What the marks of a text are compared by. An apostrophe before a letter is an elision: what dialect is hard for. */
export const markClasses = ['“', '”', '‘', '’ inside', '’ before', '’ other', '—', '…'] as const
export type MarkClass = (typeof markClasses)[number]

/** `wrong`: another mark than the truth has; `left`: as a typewriter has it. */
export type Count = { all: number; wrong: number; left: number }

/** Paragraphs count as bad where one quotation mark or apostrophe in them is wrong. */
export type Score = { readonly classes: Record<MarkClass, Count>; paragraphs: number; bad: number; readonly misses: string[] }

/** A score with nothing in it. */
export function noScore(): Score {
  return { classes: Object.fromEntries(markClasses.map((name) => [name, { all: 0, wrong: 0, left: 0 }])) as Record<MarkClass, Count>, paragraphs: 0, bad: 0, misses: [] }
}

const token = /[“”‘’"'—…]|--|\.\.\.|[\p{L}\p{N}]/gu
const straightMarks = new Set(['"', "'", '--', '...'])
const quoteMarks = new Set(['“', '”', '‘', '’', '"', "'"])

type Mark = { readonly glyph: string; readonly at: number }

/** The marks of a text by the number of letters before them: whatever moves blanks and line ends about, letters stay. */
function marksOf(text: string): readonly (readonly Mark[])[] {
  const found: Mark[][] = [[]]
  for (const { 0: glyph, index } of text.matchAll(token)) {
    if (quoteMarks.has(glyph) || glyph === '—' || glyph === '…' || straightMarks.has(glyph)) found.at(-1)?.push({ glyph, at: index })
    else found.push([])
  }
  return found
}

/** Compares a text as some program set it with the truth, mark by mark, and adds what it finds to `score`. */
export function compare(truth: string, given: string, score: Score): void {
  const [wanted, had] = [marksOf(truth), marksOf(given)]
  let [paragraph, isBad] = [truth.indexOf('\n\n'), false]
  const close = (upTo: number): void => {
    while (paragraph >= 0 && paragraph < upTo) {
      score.paragraphs += 1
      if (isBad) score.bad += 1
      isBad = false
      paragraph = truth.indexOf('\n\n', paragraph + 2)
    }
  }
  for (const [number, marks] of wanted.entries()) {
    if (marks.length === 0) continue
    const there = had[number] ?? []
    for (const [place, { glyph, at }] of marks.entries()) {
      if (straightMarks.has(glyph)) continue
      close(at)
      const count = score.classes[classOf(truth, glyph, at)]
      count.all += 1
      const mark = there.length === marks.length ? there[place]?.glyph : undefined
      if (mark === glyph) continue
      if (mark !== undefined && straightMarks.has(mark)) count.left += 1
      else count.wrong += 1
      if (quoteMarks.has(glyph) && !(mark !== undefined && straightMarks.has(mark))) isBad = true
      score.misses.push(`${glyph} ${mark ?? '?'}  ${truth.slice(Math.max(0, at - 50), at).replaceAll('\n', '|')}[${glyph}]${truth.slice(at + 1, at + 40).replaceAll('\n', '|')}`)
    }
  }
  close(truth.length)
  score.paragraphs += 1
  if (isBad) score.bad += 1
}

function classOf(text: string, glyph: string, at: number): MarkClass {
  if (glyph !== '’') return glyph as MarkClass
  const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit)
  if (!isLetter(text[at + 1])) return '’ other'
  return isLetter(text[at - 1]) ? '’ inside' : '’ before'
}

/** All classes of quotation marks together, or other classes. */
export function totalOf({ classes }: Score, names: readonly MarkClass[] = ['“', '”', '‘', '’ inside', '’ before', '’ other']): Count {
  return names.reduce((sum, name) => ({ all: sum.all + classes[name].all, wrong: sum.wrong + classes[name].wrong, left: sum.left + classes[name].left }), { all: 0, wrong: 0, left: 0 })
}
