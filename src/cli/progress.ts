import type { Progress } from '../archive/import-report.ts'
import type { Terminal } from './command.ts'
import { duration, thousands } from './terminal.ts'

/** What a line of progress tells of. */
type Shown = Pick<Progress, 'files' | 'total' | 'phase'> & Partial<Progress>

// Often enough to look alive, and too seldom to cost anything.
const everyMs = 100
const barWidth = 24

/** A line that tells how far an import or an export is, with its rate and the time left; nothing where nobody watches. `what`: what is counted. */
export function progressLine({ err, isWatched, columns }: Terminal, clock: () => number = () => performance.now(), what = 'files'): { show(progress: Shown): void; clear(): void } {
  const began = clock()
  let last = -everyMs
  const clear = (): void => {
    if (isWatched) err(`\r${' '.repeat(Math.max(0, columns - 1))}\r`)
  }
  return {
    clear,
    show: (progress) => {
      if (!isWatched || (progress.phase === 'reading' && clock() - last < everyMs)) return
      last = clock()
      clear()
      err(line(progress, clock() - began, what).slice(0, Math.max(0, columns - 1)))
    },
  }
}

/** The line itself. @param tookMs since the beginning */
export function line({ files, total, phase }: Shown, tookMs: number, what = 'files'): string {
  if (phase === 'done') return ''
  if (phase === 'gathering') return `${thousands(files)} files read; gathering parts and putting the index in order …`
  const share = total > 0 ? Math.min(1, files / total) : 1
  const filled = Math.round(share * barWidth)
  const rate = files / Math.max(0.001, tookMs / 1000)
  const left = files > 0 && tookMs > 1000 ? ` · ${duration(((total - files) / rate) * 1000)} left` : ''
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${thousands(files)} of ${thousands(total)} ${what} · ${thousands(Math.round(rate))}/s${left}`
}
