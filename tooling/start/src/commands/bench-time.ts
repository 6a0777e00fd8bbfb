import { timeArm } from '../gates.ts'
import { runGates } from '../run-gates.ts'

process.exit(await runGates([timeArm(process.argv.includes('--full') ? 'full' : 'quick')]))
