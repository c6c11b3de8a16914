/** The front page. */
export const front = {}
