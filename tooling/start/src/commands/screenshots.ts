import { parseArgs } from 'node:util'
import { browser, frontEnds } from '../gates.ts'
import { runGates } from '../run-gates.ts'
import { screenshots } from '../screenshots.ts'

/** `npm run screenshots -- --all <folder>` takes every page on every screen, too. */
const { values } = parseArgs({ options: { all: { type: 'string' } } })
process.exit(await runGates([frontEnds, browser, screenshots({ gallery: values.all })]))
