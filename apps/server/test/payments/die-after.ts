import { createRequire } from 'node:module'
import process from 'node:process'

/**
 * Loaded before the server: it dies in the moment in which so many things about money are done for good, which are Stripe's
 * answers and our own commits. Each is told in a line of the log, the last one too.
 */
const dieAfter = Number(process.env['DIE_AFTER'])
let done = 0

function isDone(what: string): void {
  done += 1
  process.stdout.write(`${JSON.stringify({ event: 'test.done', what })}\n`)
  if (done === dieAfter) process.kill(process.pid, 'SIGKILL')
}

const ask = globalThis.fetch
globalThis.fetch = async (input, init) => {
  const answer = await ask(input, init)
  const url = new URL(input instanceof Request ? input.url : input)
  if (url.pathname.startsWith('/v1/')) isDone(`${init?.method} ${url.pathname.replace(/(cs|pi|re)_[^/]+/, ':id')}`)
  return answer
}

type Client = { query: (...args: unknown[]) => unknown }
// The driver that the server has, which is not this package's own.
const require = createRequire(new URL('../../../../packages/db/package.json', import.meta.url))
const { prototype }: { prototype: Client } = require('pg').Client
const query = prototype.query
/** Whose transaction has changed something about money. */
const touched = new WeakSet<object>()

prototype.query = function (this: Client, ...args: unknown[]): unknown {
  const [asked] = args
  const text = typeof asked === 'string' ? asked : textOf(asked)
  const result = query.apply(this, args)
  if (text === 'begin') touched.delete(this)
  else if (/(update|insert into) "(payment|refund|stripe_event)"/.test(text)) touched.add(this)
  if (text !== 'commit' || !touched.has(this) || !(result instanceof Promise)) return result
  return result.then((answer: unknown) => {
    isDone('commit')
    return answer
  })
}

function textOf(asked: unknown): string {
  return typeof asked === 'object' && asked && 'text' in asked && typeof asked.text === 'string' ? asked.text : ''
}
