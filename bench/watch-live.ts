import { appendFileSync } from 'node:fs'
import { constants, PerformanceObserver } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

// Loaded before a command that a benchmark runs (`--import`): tells what was alive in its main thread behind each collection of everything, in bytes, a line each.
const file = process.env['INCIPIT_LIVE']
if (isMainThread && file !== undefined) {
  new PerformanceObserver((list) => {
    const entries = list.getEntries() as readonly { readonly detail?: { readonly kind?: number } }[]
    if (!entries.some(({ detail }) => detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR)) return
    const { heapUsed, external } = process.memoryUsage()
    appendFileSync(file, `${heapUsed + external}\n`)
  }).observe({ entryTypes: ['gc'] })
}
