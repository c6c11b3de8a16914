/** The ways in: kinds of headings that works are listed under. */
export const browseKinds = ['creator', 'fandom', 'rating', 'warning', 'language', 'accession', 'tag', 'character', 'relationship', 'series'] as const
export type BrowseKind = (typeof browseKinds)[number]

/** A heading by what it is looked up by: names folded, codes as they are. */
export type HeadingKey = { readonly kind: BrowseKind; readonly value: string }
