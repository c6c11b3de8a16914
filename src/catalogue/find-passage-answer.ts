import { Readable } from '../consent/readable.ts'
import type { PlainPassages } from './find-passage.ts'
import type { PassageAnswer, PassageHit } from './store.ts'
import { workSummary } from './work-summary.ts'

/** What looking for a passage gave, as the reading room takes it. */
export function passageAnswer({ hits, fault }: PlainPassages, tookMs: number): PassageAnswer {
  return {
    hits: hits.map(({ row, chapter, paragraph, text, hits, likeness, received }): PassageHit => {
      const work = workSummary(row)
      return {
        work, likeness, excerpt: new Readable(work.facts, { chapter, text, hits, ...(paragraph !== undefined && { paragraph }) }),
        received: received.map(({ alternative, path, ...rest }) => ({ ...rest, isShown: alternative === 0, path: new Readable(work.facts, path) })),
      }
    }),
    ...(fault && { fault }), tookMs,
  }
}
