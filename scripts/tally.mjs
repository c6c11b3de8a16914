/**
 * A reporter for node:test that counts: one JSON document with the totals, and what was skipped and why.
 *
 * @param {AsyncIterable<{ type: string, data: any }>} source the runner's events
 */
export default async function* tally(source) {
  const skips = []
  let counts = { passed: 0, failed: 0, cancelled: 0 }
  for await (const { type, data } of source) {
    if ((type === 'test:pass' || type === 'test:fail') && (data.skip ?? data.todo) !== undefined) {
      const why = data.skip ?? data.todo
      skips.push({ name: data.name, why: typeof why === 'string' && why !== '' ? why : 'no reason given' })
    }
    // The summary of the whole run has no file.
    if (type === 'test:summary' && data.file === undefined) counts = data.counts
  }
  yield JSON.stringify({ passed: counts.passed, failed: counts.failed + counts.cancelled, skips })
}
