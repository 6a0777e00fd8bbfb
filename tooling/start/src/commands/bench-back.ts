import { browser, comeBack, frontEnds } from '../gates.ts'
import { runGates } from '../run-gates.ts'

process.exit(await runGates([frontEnds, browser, comeBack]))
