/** How often a reading is right whose margin (in units of the parse's costs) is at least so much. Measured on the half of the corpus that is tuned on. */
const measured = [[0, 0.5], [0.5, 0.7], [1, 0.8], [1.5, 0.85], [2, 0.9], [3, 0.95], [4, 0.98], [5, 0.99], [7, 0.998], [10, 0.9995]] as const

/** How sure a reading is, 0 to 1, by how much dearer the next best one is. */
export function confidenceOf(margin: number): number {
  let confidence = 0
  for (const [from, share] of measured) if (margin >= from) confidence = share
  return confidence
}
