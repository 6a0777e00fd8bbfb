import type { PoolClient } from 'pg'
import pg from 'pg'
import { type KeptStatement, keptStatement } from './kept-statements.ts'

export type Statement = { text: string; values: readonly unknown[] }
export type BatchResult = { rows: Record<string, unknown>[]; rowCount: number }

/**
 * Several statements in one round trip and one implicit transaction: all their messages, then a single Sync
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING). What completed
 * before an error is told too, so that a refused credential is told apart from what its refusal broke.
 */
export async function runBatch(client: PoolClient, statements: readonly Statement[]): Promise<Outcome> {
  // All of them before the first byte is written: a value that cannot be sent must not leave half a batch on the wire.
  const prepared = statements.map(({ text, values }) => ({ text, values: values.map(prepareValue) }))
  return await new Promise((resolve) => {
    // pg calls `submit` and the handlers of any object like its own Query; pg-cursor works the same way.
    client.query(new Batch(prepared, resolve) as never)
  })
}

type Outcome = { results: BatchResult[]; error?: Error }

type Wire = Record<'parse' | 'bind' | 'describe' | 'execute' | 'close', (message: object) => void> & {
  sync(): void
  stream: { cork(): void; uncork(): void }
}
type Row = { fields: (string | null)[] }
type Field = { name: string; dataTypeID: number; format: 'text' | 'binary' }

class Batch {
  callback = (error?: Error) => this.#finish(error)
  readonly #statements: readonly Statement[]
  readonly #done: (outcome: Outcome) => void
  readonly #results: BatchResult[] = []
  readonly #kept: (KeptStatement | undefined)[] = []
  #fields: Field[] = []
  #rows: Record<string, unknown>[] = []
  #error: Error | undefined
  #finished = false

  constructor(statements: readonly Statement[], done: (outcome: Outcome) => void) {
    this.#statements = statements
    this.#done = done
  }

  submit(connection: Wire): null {
    connection.stream.cork()
    try {
      for (const { text, values } of this.#statements) {
        const kept = keptStatement(connection, text)
        this.#kept.push(kept)
        const name = kept?.name ?? ''
        if (!kept?.isParsed) {
          // Where an error ended an earlier batch, nobody said whether it came so far; to close what is not there is no error.
          if (kept) connection.close({ type: 'S', name })
          connection.parse({ text, name, types: [] })
        }
        connection.bind({ portal: '', statement: name, values })
        connection.describe({ type: 'P', name: '' })
        connection.execute({ portal: '', rows: 0 })
      }
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
    return null
  }

  handleRowDescription(message: { fields: Field[] }): void {
    this.#fields = message.fields
  }

  handleDataRow(message: Row): void {
    const row: Record<string, unknown> = {}
    message.fields.forEach((value, at) => {
      const field = this.#fields[at]
      if (field) row[field.name] = value === null ? null : pg.types.getTypeParser(field.dataTypeID, 'text')(value)
    })
    this.#rows.push(row)
  }

  handleCommandComplete(message: { text: string }): void {
    const kept = this.#kept[this.#results.length]
    if (kept) kept.isParsed = true
    this.#results.push({ rows: this.#rows, rowCount: Number(/\d+$/.exec(message.text)?.[0] ?? 0) })
    this.#rows = []
    this.#fields = []
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}

  handleError(error: Error): void {
    this.#error = error
    // After an error Postgres skips to the Sync, and pg no longer tells this object when it got there.
    this.#finish(error)
  }

  handleReadyForQuery(): void {
    this.#finish(this.#error)
  }

  #finish(error?: Error): void {
    if (this.#finished) return
    this.#finished = true
    this.#done({ results: this.#results, ...(error && { error }) })
  }
}

/** As pg maps values itself: instants with their zone, bytes as they are, arrays in Postgres' own notation. */
function prepareValue(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map(arrayItem).join(',')}}`
  if (typeof value === 'bigint') return value.toString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO: only quotes and backslashes are escaped. */
function arrayItem(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(arrayItem).join(',')}}`
  const prepared = prepareValue(value)
  if (prepared === null) return 'NULL'
  const text = Buffer.isBuffer(prepared) ? `\\x${prepared.toString('hex')}` : prepared
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
