import { textAnswer } from '../answer.ts'
import { type Looks, looksFields } from '../looks.ts'
import type { Handler } from '../visit.ts'

/** The letters of a face, and how far its lines stand apart, in its own size: faces with tall small letters want more. */
const faces = {
  literata: { letters: '', leading: 1.58 },
  sans: { letters: '--text-face:var(--sans);', leading: 1.6 },
  hyperlegible: { letters: '--text-face:var(--hyperlegible);', leading: 1.62 },
  typewriter: { letters: '--text-face:var(--typewriter);', leading: 1.65 },
} as const
const leadings = { close: 0.88, normal: 1, open: 1.2 } as const
const sizes = { 1: 0.95, 2: 1.0625, 3: 1.1875, 4: 1.35, 5: 1.55, 6: 1.8, 7: 2.1 } as const
const widths = { narrow: '28em', medium: '', wide: '44em' } as const
const light = 'color-scheme:light;--paper:#fff;--leaf:#fff;--ink:#000;--faded:#2b2b2b;--rule:#000;--rubric:#7d0a00;--lapis:#00206e;--light:#ffe566;--trace:#000;'
const dark = 'color-scheme:dark;--paper:#000;--leaf:#000;--ink:#fff;--faded:#dcdcdc;--rule:#fff;--rubric:#ffb3a1;--lapis:#b8d4ff;--light:#5c4700;--trace:#fff;'
// Every pair of ink and paper keeps 4.5 to 1; in `contrast`, 7 to 1. Parchment is light whatever the device says.
const themes = {
  auto: '', light: 'color-scheme:light;', dark: 'color-scheme:dark;',
  sepia: 'color-scheme:light;--paper:#f6edda;--leaf:#fbf5e7;--ink:#33291c;--faded:#695842;--rule:#dccdb0;--rubric:#8f2a1c;--lapis:#28476f;--light:#f3d88a;--trace:#8a7a5c;',
  contrast: light,
} as const

/** `/reader.css`: what a reader has set, as a style sheet of their own, so that pages can be the same bytes for everybody. */
export const showReaderSheet: Handler = ({ settings }) =>
  textAnswer(readerSheet(settings), 'text/css', { 'cache-control': 'private, no-cache', vary: 'Cookie', etag: `"${Object.entries(looksFields(settings)).flat().join('-') || 'plain'}"` })

/** A style sheet of every colouring, face and size, for pages on which a script says which (`data-theme`, `data-face`, `data-size` of the root). */
export function everyLook(): string {
  const of = (name: string, value: string | number, rules: string): string => `:root[data-${name}="${value}"]{${rules}}`
  const colours = Object.entries(themes).filter(([, rules]) => rules !== '').map(([name, rules]) => of('theme', name, rules)).join('')
  const atNight = `@media (prefers-color-scheme:dark){${of('theme', 'contrast', dark)}}`
  const letters = Object.entries(faces).map(([name, { letters: rules, leading }]) => of('face', name, `${rules}--text-spacing:${leading.toFixed(2)}`)).join('')
  return `@media screen{${colours}${atNight}}${letters}${Object.entries(sizes).map(([name, size]) => of('size', name, `--text-size:${size}rem`)).join('')}\n`
}

/** The style sheet of how pages look to a reader. */
export function readerSheet({ theme, face, size, width, leading, edge, paragraph }: Looks): string {
  const spacing = `--text-spacing:${(faces[face].leading * leadings[leading]).toFixed(2)};`
  const measure = widths[width] === '' ? '' : `--measure:${widths[width]};`
  const edges = edge === 'justified' ? '--edges:justify;' : ''
  const between = paragraph === 'spaced' ? '--indent:0;--between:.85em;' : ''
  // Paper is white, whatever a screen is.
  const colours = themes[theme] === '' ? '' : `@media screen{:root{${themes[theme]}}}`
  const atNight = theme === 'contrast' ? `@media screen and (prefers-color-scheme:dark){:root{${dark}}}` : ''
  return `${colours}${atNight}:root{${faces[face].letters}--text-size:${sizes[size]}rem;${spacing}${measure}${edges}${between}}\n`
}
