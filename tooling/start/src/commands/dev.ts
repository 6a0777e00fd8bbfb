import { runStart } from '../run-start.ts'

process.exit(await runStart({ watch: true }))
