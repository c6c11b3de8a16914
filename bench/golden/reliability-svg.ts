import type { Bin } from './calibration.ts'
import { sum } from './intervals.ts'

const side = 360
const left = 56
const top = 44
const right = 136
const lineHeight = 16
const width = left + side + right
const height = top + side + 62

/** A reliability diagram: how many claims of about one confidence are right. A point a bin, as large as its bin; on the diagonal, a number means what it says. */
export function reliabilitySvg(bins: readonly Bin[], error: number, subtitle: string): string {
  const all = sum(bins.map((bin) => bin.all))
  const x = (share: number): string => (left + share * side).toFixed(1)
  const y = (share: number): string => (top + (1 - share) * side).toFixed(1)
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    `<path class="grid" d="M${x(share)} ${y(0)}V${y(1)}M${x(0)} ${y(share)}H${x(1)}"/>`,
    `<text x="${x(share)}" y="${top + side + 18}" text-anchor="middle">${share.toFixed(1)}</text>`,
    `<text x="${left - 8}" y="${(Number(y(share)) + 4).toFixed(1)}" text-anchor="end">${share.toFixed(1)}</text>`,
  ])
  const largest = Math.max(1, ...bins.map((bin) => bin.all))
  const points = bins.map(({ confidence, right: hits, all: count }) => {
    const share = hits / count
    const radius = (3 + 9 * Math.sqrt(count / largest)).toFixed(1)
    return `<g><title>confidence ${confidence.toFixed(2)}: ${hits} of ${count} right</title><path class="off" d="M${x(confidence)} ${y(confidence)}V${y(share)}"/><circle cx="${x(confidence)}" cy="${y(share)}" r="${radius}"/></g>`
  })
  // Most points lie close together at the top: their numbers stand in a column beside it, in the order of the points, as near to them as there is room.
  let below = top
  const labels = bins.toSorted((a, b) => b.right / b.all - a.right / a.all).map(({ confidence, right: hits, all: count }) => {
    const at = Number(y(hits / count))
    const line = Math.max(at, below)
    below = line + lineHeight
    return `<path class="lead" d="M${x(confidence)} ${at.toFixed(1)}L${left + side + 8} ${line.toFixed(1)}"/><text class="count" x="${left + side + 12}" y="${(line + 4).toFixed(1)}">${confidence.toFixed(2)}: ${hits} of ${count} right</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">How sure, and how often right</title>
<desc id="d">${bins.map(({ confidence, right: hits, all: count }) => `At confidence ${confidence.toFixed(2)}, ${hits} of ${count} are right.`).join(' ')}</desc>
<style>
:root { color-scheme: light dark }
rect { fill: #fff } text { font: 12px system-ui, sans-serif; fill: #222 } .head { font-weight: 600; font-size: 14px } .count { font-size: 11px; fill: #555 }
.grid { stroke: #ddd; fill: none } .true { stroke: #777; stroke-dasharray: 4 4; fill: none } .lead { stroke: #bbb; fill: none } .off { stroke: #b3541e; stroke-width: 2 } circle { fill: #1f5f99; fill-opacity: .8 }
@media (prefers-color-scheme: dark) { rect { fill: #15181c } text { fill: #e6e6e6 } .count { fill: #aaa } .grid { stroke: #333a42 } .true { stroke: #999 } .lead { stroke: #555 } .off { stroke: #e08a55 } circle { fill: #7db4e6 } }
</style>
<rect width="100%" height="100%"/>
<text class="head" x="${left}" y="18">How sure, and how often right</text>
<text x="${left}" y="35">${subtitle}: ${all} claims, expected calibration error ${error.toFixed(3)}</text>
${ticks.join('\n')}
<path class="true" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
${labels.join('\n')}
${points.join('\n')}
<text x="${left + side / 2}" y="${top + side + 42}" text-anchor="middle">confidence</text>
<text transform="translate(14 ${top + side / 2}) rotate(-90)" text-anchor="middle">share of claims that are right</text>
</svg>
`
}
