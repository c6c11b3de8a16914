import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { readAcknowledgements } from './acknowledgements.ts'
import { collapse, inText } from './assert.ts'
import { trimValue } from './label-line.ts'
import type { Notice } from './notices.ts'
import { readDated, readSigned } from './signed.ts'
import { readers } from './values.ts'

/** Whether a notice is truly outside the story: first-person prose says "I don't own a watch" as well. */
export function isOutside(kind: Notice, words: string, header: boolean): boolean {
  const bracketed = /^[\s*_~-]*[[({<*]/.test(words)
  if (kind === 'disclaimer') return bracketed || /\b(?:characters?|copyright|property|rights|profit|infring\w+|disclaim\w*|fan ?fic\w*|trademark|lawsuit|sue|figuren|charaktere|rechte|personnages|personajes|personaggi|personagens|персонаж\w*|stor(?:y|ies)|universe|©)/iu.test(words)
  if (kind === 'credit') return bracketed || /\b(?:this (?:story|fic|one|chapter|piece|tale)|beta|co-?wr[io]t\w*|draft|first reader|the story)\b/i.test(words)
  if (kind === 'feedback') return bracketed || header || /\b(?:feedback|reviews?|e-?mail|story|fic|archive)\b/i.test(words)
  if (kind === 'note') return bracketed || header || /\bhope you (?:enjoy|like)\b/i.test(words)
  return true
}

/** What a notice states: a disclaimer, a permission, a dedication, thanks, addresses. */
export function readNotice(text: string, at: Span, kind: Notice | undefined): Assertion[] {
  const span = trimValue(text, at)
  const assertions: Assertion[] = []
  const words = collapse(text.slice(...span))
  if (kind === 'disclaimer') assertions.push(inText(text, 'disclaimer', { text: words }, span, 'notice:disclaimer', 0.85))
  else if (kind === 'permission') assertions.push(...readers.permission(text, span, 'notice:archive permission').assertions)
  else if (kind === 'dedication') assertions.push(inText(text, 'dedication', { text: words }, span, 'notice:dedication', 0.85))
  else if (kind === 'note' || kind === 'credit' || kind === 'feedback' || kind === 'origin') assertions.push(inText(text, 'note', { text: words }, span, `notice:${kind}`, 0.7))
  assertions.push(...readAcknowledgements(text, span))
  assertions.push(...readers.email(text, span, 'address').assertions)
  assertions.push(...readDated(text, span), ...readSigned(text, span, kind))
  if (kind === undefined || kind === 'origin') assertions.push(...readers.website(text, span, 'address').assertions)
  return assertions
}
