import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { MailStore } from './mail-store.ts'

/** Takes mail for anyone but `refused@…` from anyone, so it listens on this machine only. */
export async function listenSmtp(
  store: MailStore,
  where: { port: number; host: string },
): Promise<{ port: number } & AsyncDisposable> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: 25 * 1024 * 1024,
    rejectOversized: true,
    closeTimeout: 1_000,
    onRcptTo({ address }, _session, callback) {
      const refused = /^refused@/i.test(address)
      callback(refused ? Object.assign(new Error('nobody lives here'), { responseCode: 550 }) : null)
    },
    onData(stream, session, callback) {
      receive(store, stream, session).then(() => callback(), callback)
    },
  })
  // A sender that hangs up in the middle is no reason to stop.
  server.on('error', () => {})
  const listener = server.listen(where.port, where.host)
  await once(listener, 'listening')
  const address = listener.address()
  return {
    port: typeof address === 'object' && address ? address.port : where.port,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

async function receive(store: MailStore, stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
  const raw = await buffer(stream)
  await store.add(raw, {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    receivedAt: new Date().toISOString(),
  })
}
