// bounded: the patterns here meet a subject of at most 400 characters.
import { type Assertion, ofField } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { readers } from './values.ts'

/** "(WARNING: rape)", "*Warning: death*", "[R] WARNING: rape - The Ferry": up to what encloses it, a dash, a counter, what was cut away, or the end. */
const labelled = /(?<![\p{L}\p{N}])(?:(?:content|trigger) )?(?:warnings?|warn|tw|cw)\s?[:=]\s?([^()[\]{}*~_<>|"\u0001]{2,120}?)(?=\s+[-–—]{1,3}\s|\s\d{1,3}\/|[()[\]{}*~_<>|"\u0001]|\s*$)/iu

/**
 * What a subject warns of behind a label of its own, with the place that it takes; undefined where what stands behind it is no warning, as in titles,
 * or where nothing is left to be the title.
 */
export function warnedIn(text: string, left: string, isTitled: boolean, span: (at: Span) => Span): { readonly assertions: readonly Assertion[]; readonly whole: Span } | undefined {
  const found = labelled.exec(left)
  if (!found) return undefined
  const words = found[1] as string
  const from = found.index + found[0].length - words.length
  const lead = /[([{*~_<]?\s?$/u.exec(left.slice(0, found.index))?.[0].length ?? 0
  const tail = /^\s?[)\]}*~_>]?/u.exec(left.slice(from + words.length))?.[0].length ?? 0
  const whole: Span = [found.index - lead, from + words.length + tail]
  if (!isTitled && !/\p{L}/u.test(left.slice(0, whole[0]) + left.slice(whole[1]))) return undefined
  const isApart = /(?:^|[\u0001()[\]{}*~_<>|,;!?.–—-])\s*$/u.test(left.slice(0, found.index)) || (/WARN|[CT]W/.test(found[0]) && /\p{Ll}/u.test(left.slice(0, found.index)))
  const assertions = ofField(isApart ? readers.warning(text, span([from, from + words.length]), 'subject:warning').assertions : [], 'warning')
  // "Warning: the Ferry": nothing that anybody is warned of.
  const isSure = assertions.some(({ value }) => value.answer === 'stated' && (value.warnings.some((code) => code !== 'other') || (value.denied ?? []).length > 0))
  return isSure ? { assertions: assertions as unknown as readonly Assertion[], whole } : undefined
}
