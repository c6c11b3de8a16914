/** About this library. */
export const about = {}
