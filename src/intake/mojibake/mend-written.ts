import type { Decoded } from '../decode.ts'
import type { Finding, FindingCode } from '../../model/finding.ts'
import type { Mend } from '../../model/reading.ts'
import { compose } from '../../text/mends.ts'
import { lostMarks } from './lost-marks.ts'
import { mendPieces } from './mend-pieces.ts'

/** Mends what is wrong in plain text only: leftovers of mail and of web pages. For text that was decoded and is no page. */
export function mendWritten(decoded: Decoded): Decoded {
  const mended = mendPieces(decoded.text, decoded.origins, 'text')
  const lost = lostMarks(mended.text)
  const mends = compose(decoded.mends ?? [], decoded.text, mended.mends)
  if (mended.repairs.length === 0) return lost ? { ...decoded, findings: [...decoded.findings, lost] } : decoded
  const findings = [...decoded.findings.filter(({ code }) => code !== 'mojibake-mended'), ...mendedFindings(mended.origins.flatMap(({ repairs }) => repairs), mends)]
  return { ...decoded, text: mended.text, origins: mended.origins, mends, findings: lost ? [...findings, lost] : findings }
}

/** Mends of what a printer put into a text, which was decoded rightly. */
const printed: Readonly<Record<string, FindingCode>> = { 'page-heads': 'running-heads-left-out', overstrike: 'overstrike-mended' }

/** Says what was mended. */
export function mendedFindings(repairs: readonly string[], mends: readonly Mend[]): readonly Finding[] {
  const findings: Finding[] = []
  const decoded = repairs.filter((name) => printed[name] === undefined)
  const ofPrinters = mends.filter(({ rule }) => printed[rule] !== undefined)
  if (decoded.length > 0) findings.push({ code: 'mojibake-mended', detail: `${decoded.join(', ')}: ${mends.length - ofPrinters.length} places` })
  for (const [rule, code] of Object.entries(printed)) if (repairs.includes(rule)) findings.push({ code, detail: `${ofPrinters.filter((one) => one.rule === rule).length} places` })
  return findings
}
