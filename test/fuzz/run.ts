// npm run fuzz [-- NAME…] [--seconds N] [--seed N]: fuzzes each reader, ten minutes each unless told otherwise.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'
import { targets } from './targets.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string', default: String(Date.now() >>> 0) } } })
const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
const unknown = positionals.filter((name) => !targets.some((target) => target.name === name))
if (unknown.length > 0 || !(seconds > 0) || !(seed >= 0)) {
  console.error(`${unknown.length > 0 ? `Cannot fuzz ${unknown.join(', ')}: ` : ''}npm run fuzz [-- NAME…] [--seconds N] [--seed N]. Names: ${targets.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
let failures = 0
for (const target of targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const { runs, kept, failed } = await fuzz(target, { seconds, seed, onProgress: (so, far) => { if (process.stderr.isTTY) process.stderr.write(`\r${target.name}: ${so} inputs, ${far} kept `) } })
  console.log(`${target.name}: ${runs} inputs in ${seconds} s, ${kept} kept for what they covered, seed ${seed}: ${failed ? `FAILED, ${failed.error.stack ?? failed.error.message}` : 'nothing failed'}`)
  if (!failed) continue
  failures++
  const file = `fuzz-${target.name}-${seed}.bin`
  writeFileSync(file, failed.bytes)
  console.log(`The input is in ${file}.`)
}
process.exit(failures > 0 ? 1 : 0)
