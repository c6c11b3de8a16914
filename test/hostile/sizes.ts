import { limits } from '../../src/parsing/limits.ts'

const isWhole = process.env['INCIPIT_TEST_WHOLE'] !== undefined
const share = 12
// So deep do readers that call themselves run out of stack.
const least = 5000

/**
 * How often something is repeated in a file that is made to harm: so often in `npm run hostile`, a twelfth of it in `npm test`, which has to end in
 * minutes, but five thousand times at least. That no reader takes longer than in proportion to the length is asked by `test/rows.test.ts`, at any length.
 */
export const sized = (times: number): number => (isWhole ? times : Math.max(Math.min(times, least), Math.ceil(times / share)))

/** The processor time that a member of such a size may take, in milliseconds: what never ends is ended sooner. A parser that starts anew takes its share of it. */
export const sizedCpuMs = isWhole ? limits.cpuMs : limits.cpuMs / 2
