import { laws } from '../gates.ts'
import { runGates } from '../run-gates.ts'

process.exit(await runGates([laws(process.argv.slice(2))]))
