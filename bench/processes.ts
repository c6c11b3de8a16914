import { readdirSync, readFileSync } from 'node:fs'

/** What a process and those it started have used, read off procfs; undefined where the system has none. */
export type Usage = { readonly pid: number; readonly cpuMs: number; readonly rssMb: number; readonly peakMb: number }

const ticksMs = 10

/** One process's use of processor and memory so far. */
export function usage(pid: number): Usage | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /, '').split(' ')
    const status = readFileSync(`/proc/${pid}/status`, 'latin1')
    const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
    return { pid, cpuMs: (Number(fields[11]) + Number(fields[12])) * ticksMs, rssMb: kilobytes('VmRSS') / 1024, peakMb: kilobytes('VmHWM') / 1024 }
  } catch {
    return undefined
  }
}

/** The processes that a process started, theirs included. */
export function descendants(pid: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, 'latin1').replace(/^.*\) /, '').split(' ')[1]))
    } catch { /* it has ended meanwhile */ }
  }
  const found: number[] = [pid]
  for (const parent of found) for (const [child, of] of parents) if (of === parent && !found.includes(child)) found.push(child)
  return found.slice(1)
}

/** Watches a process and its descendants until `stop`; then tells the highest figures seen of each. */
export function watch(pid: number, everyMs = 50): { readonly stop: () => { readonly main: Usage | undefined; readonly others: readonly Usage[] } } {
  const seen = new Map<number, Usage>()
  const look = (): void => {
    for (const each of [pid, ...descendants(pid)]) {
      const now = usage(each)
      const before = seen.get(each)
      // A process that has just ended holds no memory any more.
      if (now) seen.set(each, { pid: each, cpuMs: Math.max(now.cpuMs, before?.cpuMs ?? 0), rssMb: Math.max(now.rssMb, before?.rssMb ?? 0), peakMb: Math.max(now.peakMb, before?.peakMb ?? 0) })
    }
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      return { main: seen.get(pid), others: [...seen.values()].filter((each) => each.pid !== pid) }
    },
  }
}
