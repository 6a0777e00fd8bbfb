import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { browser, frontEnds } from '../gates.ts'
import { useOnSlowPhone } from '../lab/measure-use.ts'
import { runGates } from '../run-gates.ts'

/** `npm run bench:use -- --trace <file>` writes a trace for the performance panel of Chrome, too. */
const { values } = parseArgs({ options: { trace: { type: 'string' } } })
const trace = values.trace === undefined ? undefined : resolve(values.trace)
process.exit(await runGates([frontEnds, browser, useOnSlowPhone({ trace })]))
