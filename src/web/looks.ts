/** Colours; `auto` goes by the device, `contrast` is black and white by the same. */
export const themes = ['auto', 'light', 'dark', 'sepia', 'contrast'] as const

/** Typefaces of the text. */
export const faces = ['literata', 'sans', 'hyperlegible', 'typewriter'] as const

/** Sizes of the text, small to large. */
export const sizes = [1, 2, 3, 4, 5, 6, 7] as const

/** How wide a line is, and how far lines stand apart. */
const widths = ['narrow', 'medium', 'wide'] as const
const leadings = ['close', 'normal', 'open'] as const

/** Lines of one length or not, and what tells a paragraph from the one before it. */
const edges = ['ragged', 'justified'] as const
const paragraphs = ['indented', 'spaced'] as const

/** Whether the place in a text, and what was read, is kept in the reader's browser. */
const keepings = ['kept', 'not-kept'] as const

/** How a page looks to a reader, and whether their place in it is kept. */
export type Looks = {
  readonly theme: (typeof themes)[number]
  readonly face: (typeof faces)[number]
  readonly size: (typeof sizes)[number]
  readonly width: (typeof widths)[number]
  readonly leading: (typeof leadings)[number]
  readonly edge: (typeof edges)[number]
  readonly paragraph: (typeof paragraphs)[number]
  readonly places: (typeof keepings)[number]
}

/** How pages look to who has set nothing. */
export const plainLooks: Looks = { theme: 'auto', face: 'literata', size: 3, width: 'medium', leading: 'normal', edge: 'ragged', paragraph: 'indented', places: 'kept' }

/** What can be chosen of each. */
export const looksChoices = { theme: themes, face: faces, size: sizes, width: widths, leading: leadings, edge: edges, paragraph: paragraphs, places: keepings } as const satisfies { readonly [L in keyof Looks]: readonly Looks[L][] }

/** Looks from a form or a cookie; what is not in the closed lists is as it was: by default, as for who has set nothing. */
export function readLooks(given: URLSearchParams, before: Looks = plainLooks): Looks {
  const chosen = Object.entries(looksChoices).flatMap(([name, choices]) => {
    const choice = (choices as readonly (string | number)[]).find((each) => String(each) === given.get(name))
    return choice === undefined ? [] : [[name, choice] as const]
  })
  return { ...before, ...Object.fromEntries(chosen) }
}

/** Looks as fields, those left out that are as for who has set nothing; `readLooks` reads them back. */
export function looksFields(looks: Looks): Readonly<Record<string, string>> {
  const names = Object.keys(looksChoices) as readonly (keyof Looks)[]
  return Object.fromEntries(names.filter((name) => looks[name] !== plainLooks[name]).map((name) => [name, String(looks[name])]))
}
