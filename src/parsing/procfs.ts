import { readFileSync } from 'node:fs'

/** What a process takes: bytes of memory held, milliseconds of processor time since it began. */
type Usage = { readonly memoryBytes: number; readonly cpuMs: number }

// Linux gives times to programs in hundredths of a second, whatever its own clock does.
const tickMs = 10

/** What a process takes by Linux's own books; undefined where there are none, or the process is gone. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program stands second, in parentheses, and may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const resident = readFileSync(`/proc/${pid}/status`, 'latin1').match(/^VmRSS:\s{1,20}(\d{1,20}) kB$/m)
    return { memoryBytes: Number(resident?.[1] ?? 0) * 1024, cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs }
  } catch {
    return undefined
  }
}
