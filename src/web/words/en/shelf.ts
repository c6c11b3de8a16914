/** Marks for later, history, favourites. */
export const shelf = {}
