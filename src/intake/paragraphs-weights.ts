/** What each sign weighs for a paragraph's end, in natural logarithms of odds; the tables of `paragraphs-ends.ts` one behind the other. Written by `npm run learn:lines`. */
export const weights: { readonly fit: number; readonly trail: number; readonly cells: readonly number[] } = { fit: 1.25, trail: 1, cells: [
  // ending
  -9.1, -5.15, 0.4, 4.1, 0.5, 0.5, -4.55, -2.7, -4.8, 3.6, 1.85, -3.4,
  // opening
  -4.4, 0.1, 0, -0.15, 0.2, -0.3, 0.1, 0.9, -0.05, -1.85,
  // ending by opening
  0, -0.4, -0.35, -0.8, -0.85, -0.5, 0, -2.6, -0.35, -0.05,
  0, -2.15, -2.1, 0, 0, -0.5, 0, -3.7, -1.35, -1.1,
  -3.7, 0.95, 2.15, 0, 3.75, 2.1, 3.55, -0.7, 0, 0,
  -0.55, 0.45, 0, 1.4, 4, 0, 2.05, 1.65, 0, 0,
  -0.8, -0.25, 0.3, -0.55, -0.45, 0, -0.1, 0.75, 0.25, -1.1,
  -2.5, 0.5, -2.15, 0.1, -0.7, -0.75, 0.9, 0.25, 2.35, 0,
  -0.55, -3.2, 0, 3.5, 3.6, 0, 0, 2.95, -0.85, -0.05,
  -1.6, -1.1, 0, 0, 0, 0, 0, 0, 0, 0,
  -1.25, -2.25, -2.8, 0, 0, 0, 0, -2.4, -2.3, 0,
  -1.8, 1.4, 1.95, 2.5, 1.8, 1.8, 1.15, 1.8, 0, 0,
  -4.15, 1.35, 1.5, 0.3, 1.1, 0.15, 0.7, 2.4, -0.4, 0,
  -1.2, -0.4, 0, 0, -0.7, 0, 0, -2.75, 0, 0,
  // speech open; the next mark closes, none, opens; speech begins here
  -2.05, -2, 1.6, 0, 1.1, 0.85,
  -6.85, -4.4, -3.75, -0.9, -4.55, 2.85,
  // lines of the paragraph: 1, 2, 4, 8, more; by how long paragraphs are
  -0.5, 1.05, -2.35, 1.75, 0,
  -0.85, -0.15, 0.3, -0.15, 0.3,
  -0.8, -0.6, -0.25, 0.55, 0.3,
  -0.65, -0.65, -0.45, -0.15, 0.65,
  -1.4, -0.25, -0.1, -0.55, 0.55,
  -3.15, -0.5, -1, 0.95, -0.05,
  // role in a comb
  0.7, -3.6, 1.05,
  // the paragraph has no speech, some, begins with it; the line ends with it; the next begins with it
  -0.6, 1.45, 0, 0,
  -0.35, -0.25, -0.95, 1.7,
  1.3, -1.15, 1.25, 3.55,
  // how often sentences begin within paragraphs, and sentences of speech where this is one
  0, 0.45, -0.15, -0.5, -0.45, -0.05,
  1.6, 0.5, 0.1, -0.1, 1.15, -3.3,
] }
