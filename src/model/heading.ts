/** The ways in: kinds of headings that works are listed under. */
export const browseKinds = ['creator', 'fandom', 'rating', 'warning', 'language', 'accession', 'tag', 'character', 'relationship', 'series'] as const
export type BrowseKind = (typeof browseKinds)[number]

/** A heading by what it is looked up by: names folded, codes as they are. */
export type HeadingKey = { readonly kind: BrowseKind; readonly value: string }

/** Headings that a reader may never want to meet; ratings and warnings have limits of their own. */
export const hideableKinds = ['tag', 'fandom', 'character', 'relationship', 'creator'] as const
export type HideableKind = (typeof hideableKinds)[number]

/** Such a heading with its name, for eyes. */
export type HiddenHeading = { readonly kind: HideableKind; readonly value: string; readonly label: string }
