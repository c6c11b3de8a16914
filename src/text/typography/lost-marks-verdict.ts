/** What is seen of an alarm once its places are scored, added to its own signs. `last`: the hole ends with its paragraph. `after`: what the words behind it weigh for speech, each. */
export function weighedSigns(signs: readonly string[], scores: readonly number[], after: readonly number[]): readonly string[] {
  const kind = signs[0] as string
  if (kind === 'o' || kind === 'm') return [...signs, `${kind}P${Math.round(5 * Math.max(0, ...sharesOf(scores)))}`]
  // How much better the best places are than the paragraph's end, where the mark stands if all of it is speech.
  const excess = scores.length === 0 ? 0 : logSum(scores) - (scores.at(-1) as number)
  const narrated = `${kind}M${Math.round(2 * Math.log1p(excess))}`
  if (kind === 'e') return [...signs, narrated]
  const mean = after.reduce((sum, weight) => sum + weight, 0) / (after.length + 3)
  return [...signs, narrated, `${kind}S${Math.max(-4, Math.min(4, Math.round(5 * mean)))}`]
}

/** The share of the likelihood that each of some scores has. */
export function sharesOf(scores: readonly number[]): readonly number[] {
  const all = logSum(scores)
  return scores.map((score) => Math.exp(score - all))
}

function logSum(scores: readonly number[]): number {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (const score of scores) sum += Math.exp(score - most)
  return most + Math.log(sum)
}
