/** The settings: limits, looks. */
export const settings = {}
