/** What each sign weighs for a paragraph's end, in natural logarithms of odds; the tables of `paragraphs-ends.ts` one behind the other. Written by `node bench/typography-lines-learn.ts`. */
export const weights: { readonly fit: number; readonly trail: number; readonly cells: readonly number[] } = { fit: 1.1, trail: 1, cells: [
  // ending
  -5.45, -4.4, 0.55, 2.55, 0.75, 0.7, -3.2, -2.05, -4.1, 2.8, 1.5, -2.55,
  // opening
  -4.4, 0.35, 0.05, 0.15, 0.85, 0.6, 0.85, 1.25, 0.1, -1.9,
  // ending by opening
  -0.1, -1.95, -1.35, -0.95, -0.8, -1.2, 0, -3.9, -1.2, -0.4,
  -0.25, -2.4, -2.2, 0, 0, -0.6, 0, -2.8, -0.85, -1.1,
  -2.95, 1.05, 2.25, 0, 3.2, 1.4, 1.75, -0.4, 0, 0,
  0.35, 1, 0, 1.4, 2.2, 0, 0.9, 2.55, 0, 0,
  -0.4, 0.1, 0.9, -0.1, -0.15, -0.15, -0.2, 0.95, 0.7, -0.4,
  -1.95, 0.3, -1.4, 0.05, -0.6, -1.3, 0.65, 0.55, 2, 0,
  -0.65, -3.3, 0, 2.2, 2.4, 0, 0, 2.65, -0.6, 0,
  -1.45, -0.45, 0, 0, 0, 0, 0, 0, 0, 0,
  -1.1, -1.3, -1.7, 0, 0, 0, 0, -1.95, -1.9, 0,
  -0.25, 1.65, 1.4, 2.05, 1.35, 1.25, 1, 1.2, 0, 0,
  -3.85, 1.35, 1.55, 0.7, 0.95, 0.05, 0.6, 2.85, 0.2, 0,
  -1, -0.3, 0, 0, -0.65, 0, 0, -1.95, 0, 0,
  // speech open; the next mark closes, none, opens; speech begins here
  -2.25, -0.85, 1.15, 0, 0.6, 0.65,
  -6.95, -3.55, -3.05, -0.4, -4.5, 2.75,
  // lines of the paragraph: 1, 2, 4, 8, more
  -0.7, -0.5, -0.15, 0.4, 0.45,
  // role in a comb
  0.1, -3.55, 0.5,
  // the paragraph has no speech, some, begins with it; the line ends with it; the next begins with it
  -0.65, 1.35, 0, 0,
  -0.6, -0.4, -0.55, 1.8,
  0.85, -0.9, 1.65, 3.45,
] }
