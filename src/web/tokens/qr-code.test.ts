import assert from 'node:assert/strict'
import { test } from 'node:test'
import { qrCode } from './qr-code.ts'

type Modules = readonly (readonly boolean[])[]

/** The modules of a drawn code within its quiet zone, as the path has them. */
function drawn(svg: string): Modules {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let n = 0; n < Number(run); n++) (rows[Number(y)] as boolean[])[Number(x) + n] = true
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [[x, y] as const] : [])))
  assert.ok(dark.flat().every((at) => at >= 4 && at < size - 4), 'nothing is in the quiet zone')
  return rows.slice(4, -4).map((row) => row.slice(4, -4))
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0, (r) => r % 2 === 0, (_, c) => c % 3 === 0, (r, c) => (r + c) % 3 === 0, (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0, (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

/** Reads a code of version 2 or 3 and level M as ISO/IEC 18004 has it, without mending anything: one block, bytes. */
function readAgain(modules: Modules): string {
  const size = modules.length
  const at = (row: number, column: number): boolean => modules[row]?.[column] === true
  const format = [...[0, 1, 2, 3, 4, 5, 7, 8].map((column) => at(8, column)), ...[7, 5, 4, 3, 2, 1, 0].map((row) => at(row, 8))]
  const [level, mask] = [[0, 1], [2, 3, 4]].map((bits) => bits.reduce((sum, bit) => sum * 2 + (format[bit] !== ('101010000010010'[bit] === '1') ? 1 : 0), 0))
  assert.equal(level, 0, 'level M')
  const isFixed = (row: number, column: number): boolean => row === 6 || column === 6 || (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9) || (Math.abs(row - (size - 7)) < 3 && Math.abs(column - (size - 7)) < 3)
  const bits: boolean[] = []
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let n = 0; n < size; n++) {
      const row = isUp ? size - 1 - n : n
      for (const column of [right, right - 1]) if (!isFixed(row, column)) bits.push(at(row, column) !== masks[mask as number]?.(row, column))
    }
    isUp = !isUp
  }
  const byte = (from: number): number => Number.parseInt(bits.slice(from, from + 8).map(Number).join(''), 2)
  assert.equal(bits.slice(0, 4).map(Number).join(''), '0100', 'bytes')
  return String.fromCharCode(...Array.from({ length: byte(4) }, (_, n) => byte(12 + 8 * n)))
}

for (const address of ['https://a.example/for/abcd', 'http://stories.example/for/xyz/opds', 'https://x.example/for/aaaa/api/v1']) {
  test(`qr code: what is drawn reads ${address}`, () => assert.equal(readAgain(drawn(String(qrCode(address, 'an address')))), address))
}

test('qr code: it says in words what it is, whatever they are, and asks for no style and no script', () => {
  const svg = String(qrCode('https://a.example/for/abcd', '"<script>'))
  assert.match(svg, /role="img" aria-label="&quot;&lt;script&gt;"/)
  assert.doesNotMatch(svg, /style|href|<script/)
})

test('qr code: an address as long as a hostile host makes it is not drawn', () => {
  assert.ok(qrCode(`https://${'a'.repeat(250)}.example/for/${'b'.repeat(26)}/feeds/newest`, 'x'))
  assert.equal(qrCode('x'.repeat(5000), 'x'), undefined)
})
