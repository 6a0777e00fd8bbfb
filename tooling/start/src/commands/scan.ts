import { frontEnds } from '../gates.ts'
import { runGates } from '../run-gates.ts'
import { scan } from '../scan/scan.ts'

process.exit(await runGates([frontEnds, scan]))
