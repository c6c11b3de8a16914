import type { Assertion, AssertionOf, Evidence, Field, FieldValue } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'

/** White space and line ends run together to one blank, none at the ends: how words are quoted "as written". */
export function collapse(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

type More = { readonly extent?: AssertionOf<Field>['extent']; readonly basis?: AssertionOf<Field>['basis']; readonly also?: readonly Evidence[] }

/** An assertion whose first evidence is a span of the reading text; its words as written are the words there. */
export function inText<F extends Field>(text: string, field: F, value: FieldValue[F], at: Span, rule: string, confidence: number, more: More = {}): Assertion {
  return make(field, value, collapse(text.slice(at[0], at[1])), { in: 'text', at }, rule, confidence, more)
}

/** The same for a span of the member's name. */
export function inName<F extends Field>(name: string, field: F, value: FieldValue[F], at: Span, rule: string, confidence: number, more: More = {}): Assertion {
  return make(field, value, collapse(name.slice(at[0], at[1])), { in: 'name', at }, rule, confidence, more)
}

/** The same for a field of the format's own; `words` is what the field says. */
export function inMetadata<F extends Field>(path: string, words: string, field: F, value: FieldValue[F], rule: string, confidence: number, more: More = {}): Assertion {
  return make(field, value, collapse(words), { in: 'metadata', path, words: collapse(words) }, rule, confidence, more)
}

function make<F extends Field>(field: F, value: FieldValue[F], asWritten: string, evidence: Evidence, rule: string, confidence: number, more: More): Assertion {
  const assertion: AssertionOf<F> = { field, value, asWritten, extent: more.extent ?? 'work', basis: more.basis ?? 'stated', rule, confidence, evidence: [evidence, ...(more.also ?? [])] }
  return assertion as unknown as Assertion
}
