import { epiloguePart } from '../../../model/assertion.ts'
/** How values of a record read. */
export const values = {
  presence: { 'on-page': 'on the page', 'off-page': 'off the page', discussed: 'talked of', metaphor: 'as a figure of speech' },
  intensity: { minor: 'mild', moderate: 'moderate', graphic: 'graphic' },
  permission: { granted: 'Archiving granted', ask: 'Ask before archiving', refused: 'Archiving refused' },
  dateKinds: { written: 'written', posted: 'posted', revised: 'revised', unknown: 'not known' },
  ambiguous: 'ambiguous',
  part: (number: number, of: number | undefined): string => (number === 0 ? 'Prologue' : number === epiloguePart ? 'Epilogue' : of === undefined ? `Part ${number}` : `Part ${number} of ${of}`),
}
