import { setImmediate } from 'node:timers/promises'

/** What comes of something that is done step by step; others have their turn between. */
export async function stepByStep<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}
