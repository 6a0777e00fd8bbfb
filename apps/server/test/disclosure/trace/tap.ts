import type { Database, RolePool } from '@frontdesk/db/open-database'
import type { PoolClient } from 'pg'

/** A statement as it went over the wire, with what Postgres said it did: "SELECT 1", "UPDATE 0", or an error's code. */
export type WireStatement = { role: string; text: string; values: readonly unknown[]; outcome: string }
export type Tap = {
  /** What went by since the last time. */
  take(): WireStatement[]
}

/** What pg's connection takes and tells: https://github.com/brianc/node-postgres/blob/master/packages/pg/lib/connection.js */
type Wire = {
  query(text: string): void
  parse(message: { text: string; name: string }): void
  bind(message: { statement?: string; values?: readonly unknown[] }): void
  on(event: 'commandComplete' | 'errorMessage', heard: (message: { text?: string; code?: string }) => void): void
}
type Role = 'app' | 'worker' | 'intake'
export const roles: readonly Role[] = ['app', 'worker', 'intake']

/** Listens on every connection of the server: between it and the wire, so that no query can go by another way. */
export async function tapWire(db: Database): Promise<Tap> {
  let heard: WireStatement[] = []
  for (const role of roles) {
    db[role].pool.on('connect', (client) => listen(client, role, (statement) => void heard.push(statement)))
    await freshConnections(db[role])
  }
  return {
    take() {
      const taken = heard
      heard = []
      return taken
    },
  }
}

/** Connections that were open before nobody listens to. */
async function freshConnections({ pool }: RolePool): Promise<void> {
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
  for (const client of clients) client.release(true)
}

function listen(client: PoolClient, role: string, heard: (statement: WireStatement) => void): void {
  const wire = (client as unknown as { connection: Wire }).connection // pg hides it from its types
  const waiting: WireStatement[] = []
  const texts = new Map<string, string>() // of what was parsed, by name; what is parsed without one is bound at once
  const begins = (text: string, values: readonly unknown[]) => {
    const statement = { role, text: text.replaceAll(/\s+/g, ' ').trim(), values, outcome: 'skipped' }
    waiting.push(statement)
    heard(statement)
  }
  const original = { query: wire.query.bind(wire), parse: wire.parse.bind(wire), bind: wire.bind.bind(wire) }
  wire.query = (simple) => {
    begins(simple, [])
    original.query(simple)
  }
  wire.parse = (message) => {
    texts.set(message.name, message.text)
    original.parse(message)
  }
  wire.bind = (message) => {
    begins(texts.get(message.statement ?? '') ?? 'unheard of', message.values ?? [])
    original.bind(message)
  }
  const ended = (outcome: string) => {
    const statement = waiting.shift()
    if (statement) statement.outcome = outcome
  }
  wire.on('commandComplete', ({ text: tag = '' }) => ended(tag))
  wire.on('errorMessage', ({ code = 'error' }) => {
    ended(code)
    waiting.length = 0 // the rest of its batch is skipped
  })
}
