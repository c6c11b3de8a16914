import { spawnSync } from 'node:child_process'

// `npm run journeys [-- NAME…]`: every journey at three widths, with scripts and without; every payload of the suites of scripts.
const names = process.argv.slice(2)
const files = (names.length > 0 ? names : ['rooms', 'search', 'limits', 'reading', 'browse', 'take', 'tokens', 'scripts']).map((name) => `test/journeys/${name}.test.ts`)
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-timeout=600000', ...files], { stdio: 'inherit', env: { ...process.env, INCIPIT_EVERY_WAY: '1' } })
process.exitCode = status ?? 1
