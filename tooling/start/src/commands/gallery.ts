import { browser, frontEnds, gallery } from '../gates.ts'
import { runGates } from '../run-gates.ts'

/** `npm run gallery -- -t <name>` takes the pictures of some states anew. */
process.exit(await runGates([frontEnds, browser, gallery(process.argv.slice(2))]))
