import { frontEnds } from '../gates.ts'
import { peersWeight } from '../peers/compare-weight.ts'
import { runGates } from '../run-gates.ts'

process.exit(await runGates([frontEnds, peersWeight]))
