import { textAnswer } from '../answer.ts'
import type { Settings } from '../settings.ts'
import type { Handler } from '../visit.ts'

const faces = { literata: '', sans: '--text-face:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;--text-spacing:1.6;', typewriter: '--text-face:var(--typewriter);--text-spacing:1.65;' } as const
const sizes = { 1: 1, 2: 1.09, 3: 1.1875, 4: 1.35, 5: 1.55 } as const
// Parchment is light whatever the device says; every pair of ink and paper in it keeps 4.5 to 1.
const themes = {
  auto: '', light: 'color-scheme:light;', dark: 'color-scheme:dark;',
  sepia: 'color-scheme:light;--paper:#f6edda;--leaf:#fbf5e7;--ink:#33291c;--faded:#695842;--rule:#dccdb0;--rubric:#8f2a1c;--lapis:#28476f;--light:#f3d88a;--trace:#8a7a5c;',
} as const

/** `/reader.css`: what a reader has set, as a style sheet of their own, so that pages can be the same bytes for everybody. */
export const showReaderSheet: Handler = ({ settings }) =>
  textAnswer(readerSheet(settings), 'text/css', { 'cache-control': 'private, no-cache', vary: 'Cookie', etag: `"${settings.theme}-${settings.face}-${settings.size}"` })

/** The style sheet of a reader's settings. */
export function readerSheet({ theme, face, size }: Settings): string {
  return `:root{${themes[theme]}${faces[face]}--text-size:${sizes[size]}rem}\n`
}
