// bounded: each pattern here meets a statement of at most 2,000 characters.
import type { Span } from '../model/span.ts'
import { type Warning, type WarningValue } from '../model/warning.ts'
import { noneApply, declined, phraseRows } from './warning-phrases.ts'

/** A warning read, and the spans of the words (of the string given) that no row reads. */
export type WarningRead = { readonly value: WarningValue; readonly unread: readonly Span[] }

const phrases: readonly { readonly warning: Warning; readonly pattern: RegExp }[] = phraseRows.map(({ warning, phrases: list }) => ({ warning, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'giu') }))

const denials = /(?:^|[\s(])(?:no|not|non|without|never|nothing|isn't|aren't|there's no|there is no|ohne|kein|keine|keinen|sans|pas de|aucune?|senza|sin|sem|без|нет)(?:\s+(?:real|actual|explicit|graphic|major|any|on-screen|onscreen|much|permanent|main)){0,2}\s*$/iu
const hedges = new Set('mild some slight slightly minor major brief implied past references reference mention mentions mentioned of to in and or a an the with very few lots lot possible potential maybe discussion discussions discussed off screen offscreen on onscreen non graphic graphically graphic explicit strong heavy light temporary permanent canon canonical if you squint bit little this story contains contain may for warning warnings content also please note there is are be see inside implicit multiple several extreme intense depictions depiction themes theme issues scenes scene attempted attempt situations situation rated read at your own risk but not only just all it that will vague allusions allusion alluded themselves usual standard apply applies none no main minor character und eine leichte'.split(' '))

function divide(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at] ?? ','
    if ('([{'.includes(char)) depth += 1
    if (')]}'.includes(char)) depth = Math.max(0, depth - 1)
    if (at === text.length || (depth === 0 && ',;、•|\n'.includes(char)) || (char === '.' && /\s|$/.test(text[at + 1] ?? ' '))) {
      let from = start
      let to = at
      while (from < to && !/[\p{L}\p{N}]/u.test(text[from] as string)) from += 1
      while (to > from && !/[\p{L}\p{N})]/u.test(text[to - 1] as string)) to -= 1
      if (to > from) found.push([from, to])
      start = at + 1
    }
  }
  return found
}

/** Whether the words are one warning and nothing else. */
function isPhrase(words: string): boolean {
  return phrases.some(({ pattern }) => words.match(pattern)?.[0].length === words.length)
}

/**
 * Reads a statement of warnings: names to the canonical vocabulary, "no character death" to `denied`, "none" and the archives' own
 * phrases to an answer. Words that no row reads become `other`, and their spans are told.
 */
export function readWarning(given: string): WarningRead {
  const text = given.slice(0, 2000)
  const whole = text.trim().replace(/^[\s*_([-]+|[\s*_.!)\]-]+$/g, '').toLowerCase().replaceAll('’', "'")
  if (/^[\s–—-]+$/.test(text)) return { value: { answer: 'none-apply' }, unread: [] }
  const pieces = divide(text)
  // AO3 lets a writer decline and warn at once: "Creator Chose Not To Use Archive Warnings, Major Character Death".
  const warned = pieces.slice(1).filter((span) => isPhrase(text.slice(...span)))
  if (declined.some((pattern) => pattern.test(whole)) && warned.length === 0) return { value: { answer: 'declined' }, unread: [] }
  const warnings = new Set<Warning>()
  const denied = new Set<Warning>()
  const unread: Span[] = []
  let none = false
  for (const span of pieces) {
    const piece = text.slice(span[0], span[1]).replaceAll('’', "'")
    if (warned.length > 0 && declined.some((pattern) => pattern.test(piece))) continue
    let read = false
    const covered: Span[] = []
    const met: { readonly at: number; readonly warning: Warning; readonly denied: boolean }[] = []
    for (const { warning, pattern } of phrases) {
      for (const found of piece.matchAll(pattern)) {
        const at: Span = [found.index, found.index + found[0].length]
        // The longest phrase at a place wins: rows stand in that order.
        if (covered.some(([a, b]) => at[0] < b && a < at[1])) continue
        covered.push(at)
        read = true
        const before = piece.slice(Math.max(0, at[0] - 60), at[0])
        met.push({ at: at[0], warning, denied: denials.test(before) || (/(?:^|\s)(?:or|nor|oder|ou|o)\s+$/i.test(before) && /(?:^|\s)no\b/i.test(before)) })
      }
    }
    // In the order of the words, not of the rows.
    for (const one of met.sort((a, b) => a.at - b.at)) (one.denied ? denied : warnings).add(one.warning)
    const lower = piece.toLowerCase().trim()
    if (!read && noneApply.some((pattern) => pattern.test(lower))) { none = true; read = true }
    if (!read && lower.split(/[^\p{L}\p{N}'-]+/u).some((word) => word !== '' && !hedges.has(word))) unread.push(span)
  }
  for (const warning of warnings) denied.delete(warning)
  if (warnings.size === 0 && none) return { value: { answer: 'none-apply' }, unread: [] }
  if (warnings.size === 0 && unread.length === 0 && denied.size === 0) return { value: noneApply.some((pattern) => pattern.test(whole)) ? { answer: 'none-apply' } : { answer: 'stated', warnings: ['other'] }, unread: [] }
  const all: Warning[] = [...warnings, ...(unread.length > 0 && !warnings.has('other') ? ['other' as const] : [])]
  return { value: { answer: 'stated', warnings: all, ...(denied.size > 0 && { denied: [...denied] }) }, unread }
}
