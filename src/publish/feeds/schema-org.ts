import { jsonText } from '../../text/json-text.ts'

/** What search engines are told of a work that is behind no gate. Plain data, masked; addresses are whole. */
export type DescribedWork = {
  readonly id: string
  readonly address: string
  readonly name: string
  /** Where the name comes from, in words, where no title is stated. */
  readonly nameFrom?: string
  readonly people: Readonly<Record<'author' | 'editor' | 'translator' | 'illustrator' | 'contributor', readonly string[]>>
  readonly language?: string
  /** ISO 8601, as precise as known. */
  readonly written?: string
  readonly posted?: string
  readonly minutes: number
  /** With its scale, and who answers for it. */
  readonly rating?: string
  readonly warnings: readonly { readonly term: string; readonly name: string }[]
  /** What the terms of warnings are a set of, in words. */
  readonly warningsName: string
  readonly fandoms: readonly string[]
  readonly characters: readonly string[]
  readonly tags: readonly string[]
  readonly series?: { readonly name: string; readonly position?: number }
  readonly summary?: string
  readonly forms: readonly { readonly address: string; readonly type: string }[]
}

type Json = Readonly<Record<string, unknown>>

/** A work as a `CreativeWork` of schema.org. Warnings are terms of a set of our own, never `accessibilityHazard`, which is about the body. */
export function describedWork({ id, address, name, nameFrom, people, language, written, posted, minutes, rating, warnings, warningsName, fandoms, characters, tags, series, summary, forms }: DescribedWork): Json {
  const some = <T>(values: readonly T[], as: (value: T) => unknown): readonly unknown[] | undefined => (values.length === 0 ? undefined : values.map(as))
  const person = (of: string): Json => ({ '@type': 'Person', name: of })
  return {
    '@context': 'https://schema.org', '@type': 'CreativeWork', '@id': address, url: address, identifier: id, name, disambiguatingDescription: nameFrom,
    ...Object.fromEntries(Object.entries(people).map(([role, names]) => [role, some(names, person)])),
    inLanguage: language, dateCreated: written, datePublished: posted, timeRequired: `PT${minutes}M`, isAccessibleForFree: true,
    contentRating: rating,
    keywords: some([...warnings.map(({ term, name: warning }): Json => ({ '@type': 'DefinedTerm', name: warning, termCode: term, inDefinedTermSet: warningsName })), ...tags], (each) => each),
    isBasedOn: some(fandoms, (fandom) => ({ '@type': 'CreativeWork', name: fandom })),
    character: some(characters, person),
    isPartOf: series && { '@type': 'CreativeWorkSeries', name: series.name }, position: series?.position,
    abstract: summary,
    encoding: some(forms, (form) => ({ '@type': 'MediaObject', contentUrl: form.address, encodingFormat: form.type })),
  }
}

// "</script" ends a script element whatever stands before it, and U+2028 a line of it.
const unsafe = /[<>&\u2028\u2029]/g

/** Data as JSON that can stand in a script element: nothing in it ends the element. */
export function embeddedJson(data: unknown): string {
  return jsonText(data).replace(unsafe, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
