import type { ImportReport } from '../archive/import-report.ts'
import { type FindingCode, findings } from '../model/finding.ts'
import { duration, plain, thousands } from './terminal.ts'

/** The report for people: what came in, and what needs them. */
export function reportText(report: ImportReport): string {
  const rows: [string, number, string?][] = [
    ['works', report.works], ['files taken in', report.deposits], ['already known', report.known],
    ['needs a look', report.looks, 'incipit review'], ['of these unread', report.refused], ['not taken in', report.problems],
  ]
  const lines = [
    report.interrupted ? `Stopped after ${duration(report.tookMs)}. What came in is kept; the same command again goes on.`
      : report.accession === undefined ? `Nothing new in ${thousands(report.files)} files (${duration(report.tookMs)}).`
        : `Accession ${report.accession}: ${thousands(report.files)} files in ${duration(report.tookMs)}.`,
    ...rows.filter(([, count], n) => count > 0 || n === 0).map(([what, count, hint]) => `  ${what.padEnd(16)}${thousands(count).padStart(9)}${hint ? `   ${hint}` : ''}`),
  ]
  for (const { path, code, detail, files } of report.refusedFirst) {
    const finding: { says: string; advice?: string } = findings[code as FindingCode]
    lines.push(`  ${files === undefined ? plain(path) : `${path === '' ? '' : `${plain(path)}, `}${thousands(files)} files`}: ${finding.says}${detail ? ` (${plain(detail)})` : ''}. ${finding.advice ?? ''}`.trimEnd())
  }
  const unnamed = report.refused - report.refusedFirst.reduce((sum, { files = 1 }) => sum + files, 0)
  if (unnamed > 0) lines.push(`  … and ${thousands(unnamed)} more: incipit review`)
  for (const { path, what, advice } of report.problemsFirst.slice(0, 20)) lines.push(`  ${plain(path)}: ${what}. ${advice}`)
  if (report.problems > 20) lines.push(`  … and ${thousands(report.problems - 20)} more: --json lists a hundred`)
  return `${lines.join('\n')}\n`
}
