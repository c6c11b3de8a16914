import { statSync } from 'node:fs'
import { type BagReport, checkBag } from '../archive/check-bag.ts'
import { sizeInWords } from '../archive/size-in-words.ts'
import type { Terminal } from './command.ts'
import { progressLine } from './progress.ts'
import { duration, plain, thousands } from './terminal.ts'

/** Checks a bag and tells what came of it. @returns the exit code: 0 valid, 1 not */
export async function verifyBag(folder: string, json: boolean, terminal: Terminal): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`Cannot check the bag ${plain(folder)}: there is no such folder. Check the path; a bag in a ZIP is unpacked first`)
  const report = await checkedBag(folder, terminal)
  report.close()
  const { fileOf: _, close: __, ...facts } = report
  if (json) terminal.out(`${JSON.stringify({ valid: report.faults.length === 0, ...facts }, undefined, 2)}\n`)
  else terminal.out(bagText(report))
  return report.faults.length === 0 ? 0 : 1
}

/** Checks a bag, with a line of progress; what is only warned of goes to standard error. */
export async function checkedBag(folder: string, terminal: Terminal, signal?: AbortSignal): Promise<BagReport> {
  const progress = progressLine(terminal)
  try {
    const report = await checkBag(folder, { onProgress: (files, total) => progress.show({ files, total, bytes: 0, phase: 'reading' }), ...(signal && { signal }) })
    progress.clear()
    for (const { what, wrong } of report.warnings.slice(0, mostShown)) terminal.err(`Warning: ${plain(what)}: ${plain(wrong)}\n`)
    if (report.warnings.length > mostShown) terminal.err(`… and ${thousands(report.warnings.length - mostShown)} more warnings\n`)
    return report
  } finally {
    progress.clear()
  }
}

const mostShown = 100

/** What a check came to, in words. */
export function bagText({ faults, version, files, bytes, algorithms, tookMs }: BagReport): string {
  const lines = faults.slice(0, mostShown).map(({ what, wrong }) => `${plain(what)}: ${plain(wrong)}`)
  if (faults.length > mostShown) lines.push(`… and ${thousands(faults.length - mostShown)} more: --json lists them`)
  const read = `${thousands(files)} files (${sizeInWords(bytes)}) in ${duration(tookMs)}`
  lines.push(faults.length === 0 ? `The bag is valid (BagIt ${version}; ${algorithms.join(', ')}): ${read}.` : `The bag is not valid: ${thousands(faults.length)} things are wrong with it; ${read} were read.`)
  return `${lines.join('\n')}\n`
}
