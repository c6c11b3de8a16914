/** What each sign weighs for a paragraph's end, in natural logarithms of odds; the tables of `paragraphs-ends.ts` one behind the other. Written by `npm run learn:lines`. */
export const weights: { readonly fit: number; readonly trail: number; readonly cells: readonly number[] } = { fit: 1.25, trail: 1, cells: [
  // ending
  -8.9, -5.25, 0.25, 4.25, 0.5, 0.5, -4.45, -2.95, -4.8, 3.65, 1.85, -3.5,
  // opening
  -4.45, -0.1, -0.05, -0.25, 0.1, -0.35, 0, 1, -0.05, -1.95,
  // ending by opening
  0, -0.45, -0.4, -0.9, -1, -0.65, 0, -2.5, -0.5, -0.15,
  0, -2.1, -2.1, 0, 0, -0.5, 0, -3.4, -1.4, -1.25,
  -3.7, 0.95, 1.8, 0, 3.8, 2.1, 3.5, -0.65, 0, 0,
  -0.25, 0.55, 0, 1.25, 3.8, 0, 1.9, 1.7, 0, 0,
  -0.85, -0.25, 0.3, -0.55, -0.5, 0.05, -0.2, 0.7, 0.3, -1.15,
  -2.65, 0.4, -2.2, 0, -0.7, -0.9, 1, 0.35, 2.3, 0,
  -0.75, -3.35, 0, 3.35, 3.6, 0, 0, 3.35, -0.8, -0.05,
  -1.6, -1.15, 0, 0, 0, 0, 0, 0, 0, 0,
  -1.25, -2.05, -2.8, 0, 0, 0, 0, -2.25, -2.35, 0,
  -1.95, 1.35, 1.95, 2.6, 1.7, 1.7, 1.15, 2.2, 0, 0,
  -4.25, 1.4, 1.55, 0.3, 1, 0.2, 0.6, 2.4, -0.5, 0,
  -1.25, -0.35, 0, 0, -0.65, 0, 0, -2.75, 0, 0,
  // speech open; the next mark closes, none, opens; speech begins here
  -2.15, -2.15, 1.35, 0, 1, 0.85,
  -6.95, -4.3, -3.85, -0.8, -4.7, 3.05,
  // lines of the paragraph: 1, 2, 4, 8, more
  -0.6, -0.25, 0.05, 0.4, 0.6,
  // role in a comb
  0.65, -3.65, 0.95,
  // the paragraph has no speech, some, begins with it; the line ends with it; the next begins with it
  -0.7, 1.45, 0, 0,
  -0.5, -0.15, -1.1, 1.75,
  1.2, -1.05, 1.05, 3.7,
] }
