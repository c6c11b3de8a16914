import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzz } from './fuzz.ts'
import type { Target } from './target.ts'

const seconds = 3

/** A few seconds of fuzzing for each target, as tests. */
export function fuzzBriefly(targets: readonly Target[]): void {
  for (const target of targets) {
    test(`fuzz: nothing that ${seconds} seconds come upon topples the reader of ${target.name}`, async (t) => {
      const { runs, kept, failed } = await fuzz(target, { seconds, seed: 1985 })
      t.diagnostic(`${runs} inputs, ${kept} kept for what they covered`)
      assert.equal(failed?.error, undefined, failed && `on ${Buffer.from(failed.bytes).toString('latin1').slice(0, 2000)}`)
    })
  }
}
