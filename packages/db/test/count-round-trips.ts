import type pg from 'pg'

/** How often the server was waited for: it answers each Sync and each simple query with one ReadyForQuery. */
export async function countRoundTrips<T>(
  pool: pg.Pool,
  work: () => Promise<T>,
): Promise<{ result: T; roundTrips: number }> {
  let roundTrips = 0
  const count = () => void roundTrips++
  const client = await pool.connect()
  // pg documents the client and not its connection, which is what hears the protocol's own messages.
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
  client.release()
  connection.on('readyForQuery', count)
  try {
    return { result: await work(), roundTrips }
  } finally {
    connection.off('readyForQuery', count)
  }
}
