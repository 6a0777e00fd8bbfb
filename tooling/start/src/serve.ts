import process from 'node:process'
import { startServer } from '@frontdesk/server/start-server'

/** The server as a child of `npm start`: it tells when it is up, and goes when its parent goes. */
const server = await startServer(process.env).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await server[Symbol.asyncDispose]()
  process.exit(0)
}

process.on('SIGTERM', () => void stop())
process.on('disconnect', () => void stop())
process.send?.('up')
