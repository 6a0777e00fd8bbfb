import process from 'node:process'
import { endProcessWell } from './end-process.ts'
import { createLogger } from './logger.ts'
import { startServer } from './start-server.ts'

const runs = endProcessWell(createLogger('info'))
const server = await startServer(process.env).catch((error: unknown) => {
  // Before anything runs there is one reader: whoever started it.
  process.stderr.write(`${error instanceof Error ? error.message : 'The server could not start.'}\n`)
  process.exit(1)
})
runs(server)
