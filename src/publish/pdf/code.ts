import { inOurLetters } from './letters.ts'

/** An expression of the typesetter's language. Words of works get into one by `literal` alone. */
export type Code = string

/** A text as a string of the typesetter's language: it ends at its quotation mark and nowhere else. In letters that the faces have. */
export function literal(text: string): Code {
  // Within a string only these two mean anything.
  return `"${inOurLetters(text).replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`
}

/** A call of a function of the template. */
export function call(name: string, ...args: readonly Code[]): Code {
  return `${name}(${args.join(', ')})`
}
