/** Colours; `auto` goes by the device. */
export const themes = ['auto', 'light', 'dark', 'sepia'] as const

/** Typefaces of the text. */
export const faces = ['literata', 'sans', 'typewriter'] as const

/** Sizes of the text, small to large. */
export const sizes = [1, 2, 3, 4, 5] as const

/** How a page looks to a reader. */
export type Looks = { readonly theme: (typeof themes)[number]; readonly face: (typeof faces)[number]; readonly size: (typeof sizes)[number] }

/** How pages look to who has set nothing. */
export const plainLooks: Looks = { theme: 'auto', face: 'literata', size: 3 }

/** Looks from a form or a cookie; what is not in the closed lists is left at its default. */
export function readLooks(given: URLSearchParams): Looks {
  return {
    theme: themes.find((theme) => theme === given.get('theme')) ?? plainLooks.theme,
    face: faces.find((face) => face === given.get('face')) ?? plainLooks.face,
    size: sizes.find((size) => String(size) === given.get('size')) ?? plainLooks.size,
  }
}

/** Looks as fields; `readLooks` reads them back. */
export function looksFields({ theme, face, size }: Looks): Readonly<Record<string, string>> {
  return { theme, face, size: String(size) }
}
