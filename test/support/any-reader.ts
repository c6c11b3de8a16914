import fc from 'fast-check'
import { keeper, type Reader, stranger } from '../../src/consent/policy.ts'
import { hideableKinds } from '../../src/model/heading.ts'
import { rungs } from '../../src/model/rating.ts'
import { type Warning, warningCodes } from '../../src/model/warning.ts'
import type { Facts } from '../../src/model/work.ts'

// Few of each, so that readers and works meet.
const warning = fc.constantFrom<Warning>('war', 'grief', 'horror', 'body-shaming')
const heading = fc.record({ kind: fc.constantFrom(...hideableKinds), value: fc.constantFrom('ines', 'tide', "l'été \"x\"") })
const key = fc.constantFrom('k0', 'k1', 'k2', 'k3', 'k4', 'k5')
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.uniqueArray(one, { maxLength: 3, selector: (each) => JSON.stringify(each) })

/** What consent may have to know of a work. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  state: fc.oneof({ weight: 3, arbitrary: fc.constant('published' as const) }, { weight: 1, arbitrary: fc.constantFrom('reading', 'withheld', 'withdrawn') }),
  rung: fc.constantFrom(...rungs), warnings: few(warning).map((some) => warningCodes.filter((code) => some.includes(code))), key, headings: few(heading),
})

/** A reader with any limits, or none; sometimes the keeper. */
export const anyReader: fc.Arbitrary<Reader> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(keeper, stranger) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('visitor' as const), highest: fc.constantFrom('general', 'guided', 'teen', 'mature', 'explicit'), most: fc.constantFrom('general', 'teen', 'mature', 'explicit'),
      never: few(warning), ask: few(warning), answered: few(key), without: few(heading), withoutWorks: few(key),
    }, { requiredKeys: ['kind', 'never'] }) as fc.Arbitrary<Reader>,
  },
)
