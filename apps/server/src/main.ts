import process from 'node:process'
import { createLogger } from './logger.ts'
import { startServer } from './start-server.ts'

const log = createLogger('info')
const server = await startServer(process.env).catch((error: unknown) => {
  // Before anything runs there is one reader: whoever started it.
  process.stderr.write(`${error instanceof Error ? error.message : 'The server could not start.'}\n`)
  process.exit(1)
})

let stopping = false
async function stop(exitCode: number): Promise<void> {
  if (stopping) return
  stopping = true
  await server[Symbol.asyncDispose]()
  process.exit(exitCode)
}

process.on('SIGTERM', () => void stop(0))
process.on('SIGINT', () => void stop(0))
process.on('uncaughtException', (cause) => {
  log.fatal({ event: 'process.failed', cause })
  void stop(1)
})
process.on('unhandledRejection', (cause) => {
  log.fatal({ event: 'process.failed', cause })
  void stop(1)
})
