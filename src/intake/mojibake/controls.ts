import type { Edit } from '../../model/edit.ts'
import { fit, kindOf } from '../encodings/context.ts'
import { tableOf } from '../encodings/tables.ts'

/**
 * Finds marks of windows-1252 that stand as controls: U+0092 where text was taken for ISO 8859-1 (the C1 controls), ^R where a gateway of
 * seven bits cut off the eighth (0x92 became 0x12). Accents that lost their eighth bit look like letters and cannot be told.
 */
export function findControls(text: string): readonly Edit[] {
  return [...marks(text, 'windows-1252-as-iso-8859-1', isC1, 0), ...marks(text, 'windows-1252-in-7-bits', isStripped, 0x80)].sort((one, other) => one.at[0] - other.at[0])
}

// Of the controls below the blank only those that quotation marks, dashes, the ellipsis and the bullet become; others are controls of something.
const stripped: ReadonlySet<number> = new Set([0x05, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17])

function isStripped(code: number): boolean {
  return code < 0x18 && stripped.has(code)
}

function isC1(code: number): boolean {
  return code >= 0x80 && code < 0xa0
}

// Marks that sit as badly as this are none.
const worst = -3.5

function marks(text: string, rule: string, isOne: (code: number) => boolean, add: number): readonly Edit[] {
  const table = tableOf('windows-1252')
  const shown = (at: number): number => {
    if (at < 0 || at >= text.length) return 32
    const code = text.charCodeAt(at)
    return isOne(code) ? (table[code + add] as number) : code
  }
  const edits: Edit[] = []
  let bad = 0
  for (let at = 0; at < text.length; at++) {
    if (!isOne(text.charCodeAt(at))) continue
    const code = shown(at)
    if (code < 0xa0 || code === 0xfffd) continue
    const how = fit(code, kindOf(code), kindOf(shown(at - 1)), kindOf(shown(at + 1)), kindOf(shown(at + 2)))
    if (how <= worst) bad++
    edits.push({ rule, at: [at, at + 1], before: text.charAt(at), after: String.fromCharCode(code), confidence: 0.95 })
  }
  return bad * 8 > edits.length ? [] : edits
}

const quiet = /[\0\x05\x11-\x17\x80-\x9f]/

/** Whether there is anything for `findControls` or `findPadded` to look at. */
export function holdsControls(text: string): boolean {
  return quiet.test(text)
}
