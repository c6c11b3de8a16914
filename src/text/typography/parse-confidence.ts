/** How often a reading is right whose margin (in units of the parse's costs) is at least so much. Measured on the half of the corpus that is tuned on. */
const measured = [[0, 0.5], [0.5, 0.65], [1, 0.8], [1.5, 0.9], [2, 0.95], [3, 0.975], [4, 0.985], [5, 0.993], [7, 0.998], [9, 0.9995], [15, 0.9998]] as const

/** How sure a reading is, 0 to 1, by how much dearer the next best one is. */
export function confidenceOf(margin: number): number {
  let confidence = 0
  for (const [from, share] of measured) if (margin >= from) confidence = share
  return confidence
}
