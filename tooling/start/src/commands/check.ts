import { browser, deadCode, format, frontEnds, lint, tests, types } from '../gates.ts'
import { runGates } from '../run-gates.ts'

process.exit(await runGates([frontEnds, types, lint, format, deadCode, browser, tests([])]))
