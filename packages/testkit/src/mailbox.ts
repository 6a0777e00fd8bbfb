import { type Mailbox, startMailbox } from '@frontdesk/start/mailbox'
import { type FickleSmtp, startFickleSmtp } from './fickle-smtp.ts'

/** The mailbox of `npm start`, on free ports and in memory only, behind a mail server that can be told to fail. */
export type TestMailbox = Mailbox & Pick<FickleSmtp, 'become' | 'held'>

export async function startTestMailbox(): Promise<TestMailbox> {
  await using started = new AsyncDisposableStack()
  const mailbox = started.use(await startMailbox({ smtpPort: 0, httpPort: 0 }))
  const { url: smtpUrl, become, held } = started.use(await startFickleSmtp(mailbox.smtpUrl))
  const running = started.move()
  return { ...mailbox, smtpUrl, become, held, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
