/**
 * All that can be wrong with a query: a code, and what it says in English with the values that belong to it. A page in another language has a
 * table with the same codes. A released code is never renamed and never used for something else.
 */
export const queryErrors = {
  'too-long': ({ most, has }: { readonly most: number; readonly has: number }) => `A question may have ${most} characters; this one has ${has}.`,
  'too-many': ({ most }: { readonly most: number }) => `A question may have ${most} words.`,
  'too-deep': ({ most }: { readonly most: number }) => `Parentheses may stand ${most} deep.`,
  'quote-open': (_: {}) => 'This quotation mark is opened and never closed.',
  'group-open': (_: {}) => 'This parenthesis is opened and never closed.',
  'group-close': (_: {}) => 'This parenthesis closes nothing.',
  'group-empty': (_: {}) => 'There is nothing between these parentheses.',
  'operand-missing': ({ operator }: { readonly operator: string }) => `${operator} stands between two words; one is missing here. For the word itself, put it in quotation marks.`,
  'word-missing': (_: {}) => 'A word is missing after this.',
  'field-unknown': ({ name, near }: { readonly name: string; readonly near: readonly string[] }) => `There is no field “${name}”.${near.length > 0 ? ` Near it: ${near.map((each) => `${each}:`).join(', ')}.` : ''} For the words themselves, put them in quotation marks.`,
  'field-within': ({ name }: { readonly name: string }) => `${name}: stands within another field.`,
  'field-empty': ({ name }: { readonly name: string }) => `Say what to look for after ${name}:`,
  'not-counted': ({ name }: { readonly name: string }) => `This archive does not count ${name}. It orders and chooses by what the stories are.`,
  'rating-unknown': ({ rating, known }: { readonly rating: string; readonly known: readonly string[] }) => `There is no rating “${rating}”. There are ${known.join(', ')}.`,
  'rating-sign': ({ sign }: { readonly sign: string }) => `Write one rating after ${sign}, and not “unrated”.`,
  'rating-beyond': ({ rating, sign }: { readonly rating: string; readonly sign: string }) => `Nothing is rated ${sign === '<' ? 'below' : 'above'} ${rating}.`,
  'warning-unknown': ({ warning, near }: { readonly warning: string; readonly near: readonly string[] }) => `There is no warning “${warning}”.${near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''} The settings list all of them.`,
  'number-form': ({ name }: { readonly name: string }) => `A number of ${name} is written as ${name}:1000-5000, ${name}:>10000 or ${name}:<2k.`,
  'number-none': ({ name }: { readonly name: string }) => `Nothing has fewer than 0 ${name}.`,
  'date-form': (_: {}) => 'A date is written as date:1998, date:1998-04 or date:1998-04-30; a range as date:1997..1999, date:>=1999 or date:<1997.',
  backwards: (_: {}) => 'The range runs from the greater to the smaller.',
  'language-unknown': ({ language }: { readonly language: string }) => `There is no language “${language}”. Write its name or its code: language:french, language:fr.`,
  'complete-form': (_: {}) => 'Write complete:yes or complete:no.',
  'accession-form': (_: {}) => 'An accession has a number, as in accession:3.',
  'sort-unknown': ({ key, known }: { readonly key: string; readonly known: readonly string[] }) => `Nothing is ordered by “${key}”. There are ${known.join(', ')}.`,
  'sort-twice': (_: {}) => 'What is found has one order; this is the second.',
  'sort-within': (_: {}) => 'sort: orders the whole; it cannot stand beside OR, inside a field or inside what is taken away.',
} as const satisfies Record<string, (values: never) => string>

/** The code of one thing that can be wrong with a query. */
export type ErrorCode = keyof typeof queryErrors
/** The values that belong to each code. */
export type ErrorValues = { readonly [C in ErrorCode]: Parameters<(typeof queryErrors)[C]>[0] }

/** What is wrong with a query, as a sentence in English. */
export function errorMessage<C extends ErrorCode>({ code, values }: { readonly code: C; readonly values: ErrorValues[C] }): string {
  return (queryErrors[code] as (values: ErrorValues[C]) => string)(values)
}
