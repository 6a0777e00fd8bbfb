import { readEnvironment } from './environment.ts'
import { startDemo } from './start-demo.ts'

const demo = await startDemo(readEnvironment(process.env))
process.stdout.write(`The demo pages are at ${demo.url}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void demo[Symbol.asyncDispose]())
}
