import { type Mailbox, startMailbox } from '@frontdesk/start/mailbox'

/** The mailbox of `npm start`, on free ports and in memory only. */
export function startTestMailbox(): Promise<Mailbox> {
  return startMailbox({ smtpPort: 0, httpPort: 0 })
}
