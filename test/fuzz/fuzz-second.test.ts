import { fuzzBriefly } from './brief.ts'
import { targets } from './targets.ts'

fuzzBriefly(targets.filter((_, at) => at % 2 === 1))
