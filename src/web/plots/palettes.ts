/** The inks of a plot: paper and lines as on the pages, and six fills, each 3 to 1 against the paper. */
export type Palette = { readonly paper: string; readonly ink: string; readonly faded: string; readonly rule: string; readonly fills: readonly string[] }

const dark = ['#a3c1ec', '#ec8d78', '#b5cf8a', '#e0bd6a', '#c9a9e3', '#b3b9c2']
const light = ['#23477a', '#b0432f', '#55742f', '#8f6a12', '#6b4a86', '#5b6570']

/** The inks for each colouring of the pages. */
export const palettes = {
  light: { paper: '#fcfbf9', ink: '#1d1b19', faded: '#615b53', rule: '#dbd6cd', fills: light },
  dark: { paper: '#17171a', ink: '#dcd8cf', faded: '#a29d93', rule: '#3a393d', fills: dark },
  sepia: { paper: '#f6edda', ink: '#33291c', faded: '#695842', rule: '#dccdb0', fills: light },
  contrast: { paper: '#ffffff', ink: '#000000', faded: '#000000', rule: '#767676', fills: ['#000000', '#5a5a5a', '#0b3d91', '#7a1f1f', '#1f5a1f', '#4b2a6b'] },
  'contrast-dark': { paper: '#000000', ink: '#ffffff', faded: '#ffffff', rule: '#8c8c8c', fills: ['#ffffff', '#b0b0b0', '#8ab4ff', '#ff9d8a', '#9fe09f', '#dcb8ff'] },
} as const satisfies Readonly<Record<string, Palette>>
export type PaletteName = keyof typeof palettes

/** The inks for a reader: as their theme says, or as their device does where they have set none. */
export function paletteFor(theme: string, isDark: boolean, isContrast: boolean): PaletteName {
  if (theme === 'contrast' || (theme === 'auto' && isContrast)) return isDark ? 'contrast-dark' : 'contrast'
  return theme === 'light' || theme === 'dark' || theme === 'sepia' ? theme : isDark ? 'dark' : 'light'
}
