import { browser, frontEnds, lint, tests, types } from '../gates.ts'
import { runGates } from '../run-gates.ts'

/** `npm test -- <files>` runs only those, and nothing around them but what they need. */
const only = process.argv.slice(2)
const gates = only.length > 0 ? [frontEnds, browser, tests(only)] : [frontEnds, types, lint, browser, tests([])]
process.exit(await runGates(gates))
