import { compareTimes } from './compare-times.ts'
import { quickGate } from './gates.ts'

await compareTimes(quickGate)
