/** A statement that a connection keeps under a name, so that Postgres reads and rewrites its text once and not at every call. */
export type KeptStatement = {
  name: string
  /** Postgres is known to have it. */
  isParsed: boolean
}

/** As many as the queries of the product, several times over; each costs the connection's backend some memory. */
const most = 512
const byConnection = new WeakMap<object, Map<string, KeptStatement>>()

/** This text on this connection; nothing where it keeps enough of them already. */
export function keptStatement(connection: object, text: string): KeptStatement | undefined {
  const kept = byConnection.get(connection) ?? new Map<string, KeptStatement>()
  byConnection.set(connection, kept)
  const known = kept.get(text)
  if (known || kept.size >= most) return known
  const fresh = { name: `kept_${kept.size}`, isParsed: false }
  kept.set(text, fresh)
  return fresh
}
