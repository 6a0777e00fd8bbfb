import { benchmarks } from '../gates.ts'
import { runGates } from '../run-gates.ts'

process.exit(await runGates([benchmarks]))
