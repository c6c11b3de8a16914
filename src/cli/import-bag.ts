import { join } from 'node:path'
import type { BagReport } from '../archive/check-bag.ts'
import { importHeaps } from '../archive/import.ts'
import { type RestoreReport, restoreBag } from '../archive/restore-bag.ts'
import { openBlobs } from '../catalogue/blobs.ts'
import { openWriter } from '../catalogue/writer.ts'
import { tagValue } from '../format/bagit/tag-lines.ts'
import type { Terms } from '../model/terms.ts'
import { openPool } from '../parsing/pool.ts'
import { type Terminal, UsageError } from './command.ts'
import { reportText } from './import-text.ts'
import { progressLine } from './progress.ts'
import { duration, plain, thousands } from './terminal.ts'
import { bagText, checkedBag } from './verify-bag.ts'

type BagOptions = { readonly terminal: Terminal; readonly signal: AbortSignal; readonly parsers?: number | undefined; readonly ratio?: number | undefined; readonly rulingsOnHeld: boolean; readonly quiet: boolean; readonly json: boolean }

/** Takes a bag in: first every checksum, then a bag of ours is restored, and of any other the payload is a heap. @returns the exit code */
export async function importBag(dataFolder: string, folder: string, terms: Terms, { terminal, signal, parsers, ratio, rulingsOnHeld, quiet, json }: BagOptions): Promise<number> {
  const bag = await checkedBag(folder, terminal, signal)
  if (bag.faults.length > 0) {
    bag.close()
    terminal.err(`${bagText(bag)}Nothing was taken in. To take in what is there as a heap of files all the same: incipit import ${join(folder, 'data')}\n`)
    return 1
  }
  const writer = await openWriter(dataFolder)
  const pool = openPool({ ...(parsers !== undefined && { size: parsers }), ...(ratio !== undefined && { limits: { ratio } }) })
  const progress = progressLine(terminal)
  try {
    const common = { data: dataFolder, pool, blobs: openBlobs(join(dataFolder, 'blobs')), writer, onProgress: progress.show, signal }
    if (bag.info.some(({ label }) => label === 'Incipit-Format') && Object.keys(terms).length > 0) throw new UsageError('A bag of Incipit brings the terms of its accessions; change them at the desk afterwards')
    const restored = await restoreBag({ ...common, bag, rulingsOnHeld })
    progress.clear()
    if (restored) {
      if (json) terminal.out(`${JSON.stringify(restored, undefined, 2)}\n`)
      else if (!quiet) terminal.out(restoreText(restored))
      return restored.interrupted ? 130 : restored.problems > 0 ? 1 : 0
    }
    const report = await importHeaps({ ...common, roots: [join(folder, 'data')], terms: { ...termsOfBag(bag), ...terms } })
    progress.clear()
    if (json) terminal.out(`${JSON.stringify(report, undefined, 2)}\n`)
    else if (!quiet) terminal.out(reportText(report))
    return report.interrupted ? 130 : 0
  } finally {
    progress.clear()
    bag.close()
    await pool.close()
    await writer.close()
  }
}

// Whom to write to about the bag itself; the bag has it still.
const unsaid = new Set(['contact-email', 'contact-phone', 'contact-name', 'payload-oxum', 'bag-size', 'bag-software-agent'])
const longestNote = 4_000

/** What a stranger's bag says of itself, as the terms of its accession. */
export function termsOfBag({ info }: Pick<BagReport, 'info'>): Terms {
  const from = tagValue(info, 'Source-Organization') ?? tagValue(info, 'Contact-Name')
  const note = info.filter(({ label, value }) => value !== '' && !unsaid.has(label.toLowerCase())).map(({ label, value }) => `${label}: ${value}`).join('\n').slice(0, longestNote).toWellFormed()
  return { ...(from !== undefined && from !== '' && { from: from.slice(0, 1_000).toWellFormed() }), ...(note !== '' && { note: `From a bag:\n${note}` }) }
}

function restoreText({ accessions, files, deposits, known, works, rulings, rulingsBy, rulingsLeft, rulingsLeftFirst, rulingsRefused, problems, problemsFirst, digest, interrupted, tookMs }: RestoreReport): string {
  const by = Object.entries(rulingsBy).map(([name, count]) => `${plain(name)} ${thousands(count)}`).slice(0, 8).join(', ')
  const rows: readonly (readonly [string, string])[] = [
    ['works', thousands(works)], ['files taken in', thousands(deposits)], ['already known', thousands(known)], ['accessions', accessions.length === 0 ? '0' : accessions.join(', ')],
    ['rulings', `${thousands(rulings)} new${by === '' ? '' : ` (in the bag: ${by})`}`],
  ]
  const lines = [
    interrupted ? `Stopped after ${duration(tookMs)}. What came in is kept; the same command again goes on.` : `${deposits === 0 ? 'Nothing new in' : 'Restored'} ${thousands(files)} files from a bag (${duration(tookMs)}).`,
    ...rows.map(([what, value]) => `  ${what.padEnd(16)}${value}`),
    ...(rulingsLeft === 0 ? [] : [`  not taken: ${thousands(rulingsLeft)} rulings on works that are here already. --with-rulings takes them:`]),
    ...rulingsLeftFirst.slice(0, 20).map((left) => `    ${plain(left)}`),
    ...(rulingsLeft > 20 ? [`    … and ${thousands(rulingsLeft - 20)} more`] : []),
    ...rulingsRefused.map((refused) => `  refused: ${plain(refused)}`),
    ...problemsFirst.slice(0, 20).map(({ path, what, advice }) => `  ${plain(path)}: ${what}. ${advice}`),
    ...(problems > 20 ? [`  … and ${thousands(problems - 20)} more`] : []),
    ...(digest === 'same' ? ['The catalogue is the same as that of the archive which made the bag.'] : digest === 'other' ? ['The catalogue differs from that of the archive which made the bag: other rules have read it, or other limits held.'] : []),
  ]
  return `${lines.join('\n')}\n`
}
