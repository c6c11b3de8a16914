/** Letters that were written as one, and the same as two; the index has them as they stand in the text. */
const pairs: readonly (readonly [one: string, two: string])[] = [['æ', 'ae'], ['œ', 'oe'], ['ß', 'ss'], ['ﬀ', 'ff'], ['ﬁ', 'fi'], ['ﬂ', 'fl']]

/** The other ways to write a text: its ligatures taken apart, or two of its letters as one. Small letters. At most six. */
export function ligatureForms(text: string): readonly string[] {
  const lowered = text.toLowerCase()
  const apart = pairs.reduce((so, [one, two]) => so.replaceAll(one, two), lowered)
  const forms = new Set([apart, ...pairs.map(([one, two]) => apart.replaceAll(two, one))])
  forms.delete(lowered)
  return [...forms].slice(0, 6)
}
