import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { listenSmtp } from './mailbox/listen-smtp.ts'
import type { Mail } from './mailbox/mail.ts'
import { type MailStore, openMailStore } from './mailbox/mail-store.ts'
import { mailboxApp } from './mailbox/mailbox-app.ts'

export type { Mail } from './mailbox/mail.ts'

export type MailboxOptions = {
  /** 0 takes any free port, here and below. */
  smtpPort: number
  httpPort: number
  /** Where mails are kept from one start to the next. */
  directory?: string
  host?: string
}

export type Mailbox = AsyncDisposable & {
  smtpUrl: string
  /** The page to read them on. */
  url: string
  /** Newest first. */
  mails(): Mail[]
  /** One that is there already, or the next that fits. */
  waitForMail(predicate: (mail: Mail) => boolean, options?: { deadlineMs?: number }): Promise<Mail>
  clear(): Promise<void>
}

/** A post office for one machine: takes every mail, delivers none, shows all on a page. */
export async function startMailbox({
  smtpPort,
  httpPort,
  directory,
  host = '127.0.0.1',
}: MailboxOptions): Promise<Mailbox> {
  await using started = new AsyncDisposableStack()
  const store = await openMailStore(directory)
  const smtp = started.use(await listenSmtp(store, { port: smtpPort, host }))
  const web = createAdaptorServer({ fetch: mailboxApp(store).fetch })
  started.defer(() => close(web))
  web.listen(httpPort, host)
  await once(web, 'listening')

  const running = started.move()
  return {
    smtpUrl: `smtp://${host}:${smtp.port}`,
    url: `http://localhost:${portOf(web)}`,
    mails: () => store.list(),
    waitForMail: (predicate, { deadlineMs = 10_000 } = {}) => waitForMail(store, predicate, deadlineMs),
    clear: () => store.clear(),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

async function waitForMail(store: MailStore, predicate: (mail: Mail) => boolean, deadlineMs: number): Promise<Mail> {
  const there = store.list().find(predicate)
  if (there) return there
  const { promise, resolve, reject } = Promise.withResolvers<Mail>()
  const stopListening = store.onMail((mail) => predicate(mail) && resolve(mail))
  const deadline = setTimeout(() => {
    const seen = store.list().map(({ to, subject }) => `  "${subject}" to ${to.join(', ')}`)
    reject(new Error(`No such mail within ${deadlineMs} ms. What came:\n${seen.join('\n') || '  nothing'}`))
  }, deadlineMs)
  return promise.finally(() => {
    stopListening()
    clearTimeout(deadline)
  })
}

function portOf(server: ServerType): number {
  // A server that listens on a port has no other kind of address.
  return (server.address() as AddressInfo).port
}

async function close(server: ServerType): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await closed
}
