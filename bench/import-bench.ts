import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { floor } from './floor.ts'
import { runProgram, sizeOf } from './run-program.ts'
import { stages } from './stages.ts'

/** What an import of a heap cost, beside the floor on the same heap in the same run. The library stays in `data`. */
export async function importBench(name: string, heap: string, data: string, report: (row: readonly (string | number)[]) => void): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'incipit-floor-'))
  const yardstick = floor(heap, scratch)
  rmSync(scratch, { recursive: true })
  const run = await runProgram(['import', heap], data)
  const parsersMs = run.others.reduce((sum, { cpuMs }) => sum + cpuMs, 0)
  const cpuMs = (run.main?.cpuMs ?? 0) + parsersMs
  const { files } = yardstick
  report([name, 'files', files])
  report([name, 'MB', (yardstick.sizeBytes / 1e6).toFixed(1)])
  report([name, 'floor: CPU ms a file', (yardstick.cpuMs / files).toFixed(2)])
  report([name, 'floor: wall ms a file', (yardstick.wallMs / files).toFixed(2)])
  report([name, 'import: CPU ms a file', (cpuMs / files).toFixed(2)])
  report([name, '  of it main process and its threads', ((run.main?.cpuMs ?? 0) / files).toFixed(2)])
  report([name, '  of it parser processes', (parsersMs / files).toFixed(2)])
  report([name, 'import over floor, CPU', (cpuMs / yardstick.cpuMs).toFixed(2)])
  report([name, 'import over floor, wall', (run.wallMs / yardstick.wallMs).toFixed(2)])
  report([name, 'files a second', (files / (run.wallMs / 1000)).toFixed(0)])
  report([name, 'main process, peak MB', (run.main?.peakMb ?? 0).toFixed(0)])
  report([name, 'a parser, peak MB', Math.max(0, ...run.others.map(({ peakMb }) => peakMb)).toFixed(0)])
  report([name, 'disk over originals', (sizeOf(data) / yardstick.sizeBytes).toFixed(2)])
  for (const [stage, ms] of Object.entries(await stages(heap))) report([name, `stage: ${stage}, CPU ms a file`, ms.toFixed(3)])
  return cpuMs / files
}
