import { browser, frontEnds } from '../gates.ts'
import { pageWithAndWithout } from '../lab/measure-page.ts'
import { runGates } from '../run-gates.ts'

process.exit(await runGates([frontEnds, browser, pageWithAndWithout]))
