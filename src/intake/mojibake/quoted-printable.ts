import { isUtf8 } from 'node:buffer'
import type { Edit } from '../../model/edit.ts'
import { isDigit } from '../../text/chars.ts'
import { fit, kindOf } from '../encodings/context.ts'
import { tableOf } from '../encodings/tables.ts'

// Escapes in a row, with the ends of lines that are broken off between them.
const escapes = /(?:=[0-9A-F]{2}|=\n)+/g

/**
 * Finds what is left of quoted-printable mail in a text: `=92`, `=E2=80=99`, `=20` at the end of a line, a line broken off with `=`. Of a text
 * that holds an escaped equals sign every escape is one; of others only those that cannot be sums.
 */
export function findQuotedPrintable(text: string): readonly Edit[] {
  if (!text.includes('=')) return []
  const found: { readonly at: number; readonly was: string; readonly after: string; readonly isSure: boolean }[] = []
  let [sure, breaks, doubtful] = [0, 0, 0]
  for (const { 0: was, index } of text.matchAll(escapes)) {
    const isBreak = was === '=\n'
    const after = decoded(was)
    const isSure = isBreak ? isSoftBreak(text, index) : isMark(text, index, was, after)
    if (isSure && isBreak) breaks++
    // One escaped equals sign may be part of a sum; two are none.
    else if (isSure) sure += was === '=3D' ? 0.5 : 1
    else if (after === undefined) doubtful++
    if (after !== undefined && (isSure || !isBreak)) found.push({ at: index, was, after, isSure })
  }
  // A line may end in an equals sign, and more of them where some stand elsewhere.
  const isBroken = breaks > 1 && text.split('=').length === breaks + 1
  if (sure + (isBroken ? breaks : 0) < 1 || doubtful > sure + breaks) return []
  const everything = text.includes('=3D')
  return found.flatMap(({ at, was, after, isSure }): Edit[] =>
    everything || isSure || /^[^\0-\x7f]/.test(after) ? [{ rule: 'quoted-printable', at: [at, at + was.length], before: was, after, confidence: 0.95 }] : [])
}

// The rule breaks lines at 76 characters; some programs did so sooner. A rule of equals signs is no broken line.
const leastLine = 40

function isSoftBreak(text: string, at: number): boolean {
  if (text.charAt(at - 1) === '=' || at === 0) return false
  const start = text.lastIndexOf('\n', at - 1) + 1
  return at - start >= leastLine && at - start <= 78
}

/** Whether an escape stands where only an escape can: a byte beyond ASCII, a blank at the end of a line, an escaped equals sign, the F of =46rom. */
function isMark(text: string, at: number, was: string, after: string | undefined): boolean {
  if (after === undefined) return false
  if (was === '=3D') return true
  if (was === '=20' || was === '=09') return text.charAt(at + 3) === '\n' || (at + 3 === text.length && at > 0)
  if (was === '=46') return text.startsWith('rom ', at + 3) && (at === 0 || text.charAt(at - 1) === '\n')
  if (!/[89A-F][0-9A-F]/.test(was)) return false
  if (was.replaceAll('=\n', '').length > 3) return true
  const [code, next] = [after.charCodeAt(0), text.charCodeAt(at + was.length)]
  return !isDigit(next) && fit(code, kindOf(code), kindAt(text, at - 1), kindAt(text, at + was.length), kindAt(text, at + was.length + 1)) > -3
}

function kindAt(text: string, at: number): number {
  return kindOf(at < 0 || at >= text.length ? 32 : text.charCodeAt(at))
}

/** The characters of a run of escapes, as UTF-8 where it is that, else as windows-1252; undefined where it holds controls. */
function decoded(was: string): string | undefined {
  const bytes = Buffer.from(was.replaceAll('=\n', '').replaceAll('=', ''), 'hex')
  if (bytes.some((byte) => byte === 127 || (byte < 32 && byte !== 9))) return undefined
  const text = isUtf8(bytes) ? bytes.toString('utf8') : Array.from(bytes, (byte) => String.fromCharCode(tableOf('windows-1252')[byte] as number)).join('')
  return /[\x80-\x9f\ufffd]/.test(text) ? undefined : text
}
