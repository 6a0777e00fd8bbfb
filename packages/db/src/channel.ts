import pg from 'pg'

/** A Postgres notification channel that comes back by itself when its connection breaks. */
export type Channel = { notify(payload: string): Promise<void>; [Symbol.asyncDispose](): Promise<void> }

type Ears = {
  /** A payload arrived. */
  onPayload(payload: string): void
  /** Listening (again): whatever was sent meanwhile is lost. */
  onConnected(): void
  onLost(): void
}

export async function openChannel(url: string, name: string, ears: Ears): Promise<Channel> {
  let closed = false
  /** Undefined while it is lost. */
  let client: pg.Client | undefined
  client = await connect()

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    next.on('notification', ({ payload }) => ears.onPayload(payload ?? ''))
    next.on('error', () => void reconnect(next))
    try {
      await next.connect()
      await next.query(`listen ${pg.escapeIdentifier(name)}`)
    } catch (error) {
      void next.end().catch(() => undefined)
      throw error
    }
    ears.onConnected()
    return next
  }

  async function reconnect(broken: pg.Client): Promise<void> {
    // One break is told several times: by Postgres, and by the socket.
    if (closed || broken !== client) return
    client = undefined
    ears.onLost()
    for (let wait = 100; !closed; wait = Math.min(wait * 2, 5_000)) {
      const next = await connect().catch(() => undefined)
      if (next && closed) return await next.end()
      if (next) return void (client = next)
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  return {
    notify: async (payload) => {
      if (!client) throw new Error('the channel is lost for now')
      await client.query('select pg_notify($1, $2)', [name, payload])
    },
    async [Symbol.asyncDispose]() {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}
