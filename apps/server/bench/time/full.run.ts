import { compareTimes } from './compare-times.ts'
import { fullGate } from './gates.ts'

await compareTimes(fullGate)
