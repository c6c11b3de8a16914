import { short } from './written.ts'

/** A small drawing about a point, `size` pixels across, in one colour. */
export type Ornament = (x: number, y: number, size: number, fill: string) => string

const path = (d: string, fill: string): string => `<path fill="${fill}" d="${d}"/>`
const point = (x: number, y: number, radius: number, turn: number): string => `${short(x + radius * Math.cos(turn))} ${short(y + radius * Math.sin(turn))}`

/** A star of so many points, each as deep as `inner` says. */
function star(points: number, inner: number): Ornament {
  return (x, y, size, fill) => path(`M${Array.from({ length: points * 2 }, (_, n) => point(x, y, (n % 2 ? inner : 1) * (size / 2), (Math.PI * n) / points - Math.PI / 2)).join('L')}Z`, fill)
}

/** Petals about a point. */
function rosette(petals: number): Ornament {
  return (x, y, size, fill) => {
    const r = size / 2
    return path(Array.from({ length: petals }, (_, n) => {
      const turn = (2 * Math.PI * n) / petals - Math.PI / 2
      const tip = point(x, y, r, turn)
      const wide = Math.PI / petals / 1.25
      return `M${point(x, y, r * 0.16, turn)}Q${point(x, y, r * 0.72, turn - wide)} ${tip}Q${point(x, y, r * 0.72, turn + wide)} ${point(x, y, r * 0.16, turn)}Z`
    }).join(''), fill)
  }
}

const diamond: Ornament = (x, y, size, fill) => path([[-0.36, 0.14], [0, 0.22], [0.36, 0.14]].map(([at = 0, half = 0]) => {
  const [cx, r] = [x + at * size, half * size]
  return `M${short(cx)} ${short(y - r)}L${short(cx + r)} ${short(y)}L${short(cx)} ${short(y + r)}L${short(cx - r)} ${short(y)}Z`
}).join(''), fill)

const crescent: Ornament = (x, y, size, fill) => {
  const r = size / 2
  return path(`M${short(x + r * 0.45)} ${short(y - r * 0.89)}A${short(r)} ${short(r)} 0 1 0 ${short(x + r * 0.45)} ${short(y + r * 0.89)}A${short(r * 0.95)} ${short(r * 0.95)} 0 0 1 ${short(x + r * 0.45)} ${short(y - r * 0.89)}Z`, fill)
}

/** The sun: a disc and its rays. */
const sun: Ornament = (x, y, size, fill) => {
  const r = size / 2
  const rays = Array.from({ length: 16 }, (_, n) => {
    const turn = (Math.PI * n) / 8
    const half = 0.05
    return `M${point(x, y, r * 0.6, turn - half)}L${point(x, y, r * (n % 2 ? 0.82 : 1), turn)}L${point(x, y, r * 0.6, turn + half)}Z`
  }).join('')
  return path(`M${short(x - r * 0.46)} ${short(y)}a${short(r * 0.46)} ${short(r * 0.46)} 0 1 0 ${short(r * 0.92)} 0a${short(r * 0.46)} ${short(r * 0.46)} 0 1 0 ${short(-r * 0.92)} 0Z${rays}`, fill)
}

/** The ornaments, of which a cover has one. */
export const ornaments: readonly Ornament[] = [star(8, 0.42), rosette(8), diamond, crescent, sun, rosette(6), star(4, 0.3)]

/** Those that can stand large and by themselves, in the same places. */
export const greatOrnaments: readonly Ornament[] = [star(8, 0.42), rosette(8), rosette(5), crescent, rosette(12), sun, rosette(6), star(4, 0.3)]
