import { fuzzBriefly } from './brief.ts'
import { targets } from './targets.ts'

// In two files, so that two cores share them.
fuzzBriefly(targets.filter((_, at) => at % 2 === 0))
