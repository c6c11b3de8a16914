import qrcode from 'qrcode-generator'
import { type Html, html } from '../html.ts'

// What is longer makes a code that a telephone no longer reads from a screen.
const longest = 500
// Light around it, in modules, without which it is not found (ISO/IEC 18004, 6.3.8).
const quiet = 4

/**
 * An address as a QR code, drawn into the page: dark on light in every theme, since half of the readers take no other. Nothing fetches it, so that
 * the address is nowhere but on the page that shows it.
 *
 * @param says what it is, in words, for whoever does not see it
 * @returns undefined for an address that is too long to be read again
 */
export function qrCode(address: string, says: string): Html | undefined {
  if (address.length > longest) return undefined
  const code = qrcode(0, 'M')
  code.addData(address)
  code.make()
  const modules = code.getModuleCount()
  const size = modules + 2 * quiet
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}" role="img" aria-label="${says}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${darkRuns(modules, (row, column) => code.isDark(row, column))}"/></svg>`
}

/** The dark modules as runs, row by row. */
function darkRuns(modules: number, isDark: (row: number, column: number) => boolean): string {
  let path = ''
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      const from = column
      while (column < modules && isDark(row, column)) column++
      if (column > from) path += `M${from + quiet} ${row + quiet}h${column - from}v1h${from - column}z`
    }
  }
  return path
}
