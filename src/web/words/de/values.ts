import { epiloguePart } from '../../../model/assertion.ts'
import type { values as english } from '../en/values.ts'

/** How values of a record read. */
export const values: typeof english = {
  presence: { 'on-page': 'im Text', 'off-page': 'außerhalb des Textes', discussed: 'wird besprochen', metaphor: 'als Redefigur' },
  intensity: { minor: 'gering', moderate: 'mäßig', graphic: 'drastisch' },
  permission: { granted: 'Archivieren erlaubt', ask: 'Vor dem Archivieren fragen', refused: 'Archivieren untersagt' },
  dateKinds: { written: 'geschrieben', posted: 'eingesandt', revised: 'überarbeitet', unknown: 'nicht bekannt' },
  ambiguous: 'mehrdeutig',
  part: (number, of) => (number === 0 ? 'Prolog' : number === epiloguePart ? 'Epilog' : of === undefined ? `Teil ${number}` : `Teil ${number} von ${of}`),
}
