import type { Span } from './span.ts'

/** One change to a text. `at` is a span of the text as it was; undone by putting `before` back. `confidence` is 0 to 1. */
export type Edit = { readonly rule: string; readonly at: Span; readonly before: string; readonly after: string; readonly confidence: number }
