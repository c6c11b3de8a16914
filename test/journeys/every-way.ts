import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

// `npm run journeys [-- NAME…]`: every journey at three widths, with scripts and without; every payload of the suites of scripts.
const all = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts')).map((file) => file.slice(0, -'.test.ts'.length)).filter((name) => name !== 'pages' && name !== 'markup')
const names = process.argv.slice(2)
const files = (names.length > 0 ? names : all).map((name) => `test/journeys/${name}.test.ts`)
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-timeout=600000', ...files], { stdio: 'inherit', env: { ...process.env, INCIPIT_EVERY_WAY: '1' } })
process.exitCode = status ?? 1
