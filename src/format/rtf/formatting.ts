import { plainLetters, plainParagraph, type State } from './state.ts'

/**
 * What a control word changes for what follows it in its group. Underlining is what a typewriter had in place of italics.
 *
 * @param value the word's number, where it has one
 * @returns undefined for a word that changes nothing of what is kept
 */
export function changeOf(word: string, value: number | undefined): Partial<State> | undefined {
  const isOn = value !== 0
  switch (word) {
    case 'plain': return { ...plainLetters, font: -1 }
    case 'pard': return plainParagraph
    case 'i': return { italic: isOn }
    case 'b': return { bold: isOn }
    case 'ul': case 'uld': case 'uldb': case 'ulw': return { underlined: isOn }
    case 'ulnone': return { underlined: false }
    case 'v': return { hidden: isOn }
    case 'deleted': return { deleted: isOn }
    case 'f': return { font: Math.max(0, value ?? 0) }
    case 'uc': return { fallback: Math.min(100, Math.max(0, value ?? 1)) }
    case 'qc': return { align: 'center' }
    case 'qr': return { align: 'right' }
    case 'ql': case 'qj': return { align: undefined }
    case 's': return { style: value ?? 0 }
    case 'outlinelevel': return { outline: value }
    case 'intbl': return { inTable: true }
    case 'itap': return { inTable: value !== undefined && value > 0 }
    case 'brdrb': case 'brdrt': return { isRuled: true }
    case 'brdrl': case 'brdrr': case 'box': return { isBoxed: true }
    case 'htmlrtf': return { isForRtfOnly: isOn }
    default: return undefined
  }
}
