import { short } from './written.ts'

/** A pattern over a whole cover: the path of its tiles; `side` pixels a tile. */
export type Pattern = (width: number, height: number) => string

/** Tiles in rows; every other row, where it says so, half a tile to the right. */
function tiled(side: number, rise: number, staggered: boolean, tile: (x: number, y: number, odd: boolean) => string): Pattern {
  return (width, height) => {
    let d = ''
    for (let row = 0; row * rise < height + rise; row++) {
      for (let column = -1; column * side < width + side; column++) d += tile(column * side + (staggered && row % 2 ? side / 2 : 0), row * rise, (row + column) % 2 === 0)
    }
    return d
  }
}

/** A leaf between two points. */
const leaf = (x: number, y: number, dx: number, dy: number, belly: number): string => {
  const [mx, my] = [x + dx / 2, y + dy / 2]
  return `M${short(x)} ${short(y)}Q${short(mx - dy * belly)} ${short(my + dx * belly)} ${short(x + dx)} ${short(y + dy)}Q${short(mx + dy * belly)} ${short(my - dx * belly)} ${short(x)} ${short(y)}Z`
}
const dot = (x: number, y: number, r: number): string => `M${short(x - r)} ${short(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
const ring = (x: number, y: number, r: number, inner: number): string => `${dot(x, y, r)}M${short(x - inner)} ${short(y)}a${inner} ${inner} 0 1 1 ${2 * inner} 0a${inner} ${inner} 0 1 1 ${-2 * inner} 0Z`

/** The patterns, of which a bound cover has one. */
export const patterns: readonly Pattern[] = [
  // Four leaves about a point, a dot between.
  tiled(60, 60, true, (x, y) => `${leaf(x, y, 19, -19, 0.42)}${leaf(x, y, -19, -19, 0.42)}${leaf(x, y, 19, 19, 0.42)}${leaf(x, y, -19, 19, 0.42)}${dot(x + 30, y, 3)}`),
  // Scales, each of three arcs.
  tiled(60, 30, true, (x, y) => [28, 19, 10].map((r) => `M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0h-3a${r - 3} ${r - 3} 0 0 0 ${-2 * (r - 3)} 0Z`).join('')),
  // Branches: leaves in pairs along a stem.
  tiled(50, 25, false, (x, y) => `${leaf(x, y, 17, -16, 0.4)}${leaf(x, y, -17, -16, 0.4)}M${x - 0.9} ${y - 27}h1.8v27h-1.8Z`),
  // Rings that touch, with a dot within.
  tiled(50, 50, false, (x, y) => `${ring(x, y, 24, 21.5)}${dot(x, y, 4)}${dot(x + 25, y + 25, 2.5)}`),
  // Diamonds of two sizes.
  tiled(40, 40, true, (x, y, odd) => {
    const r = odd ? 11 : 6
    return `M${x} ${y - r}l${short(r * 0.7)} ${r}l${short(-r * 0.7)} ${r}l${short(-r * 0.7)} ${-r}Z`
  }),
  // Waves of leaves.
  tiled(44, 26, true, (x, y, odd) => leaf(x - 17, y, 34, odd ? 9 : -9, 0.26)),
]
