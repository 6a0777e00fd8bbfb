import type { Keyring } from '@frontdesk/db/keyring'
import type { Database } from '@frontdesk/db/open-database'
import type Stripe from 'stripe'
import type { Files } from '../attachment/file-store.ts'
import type { ScanFile } from '../attachment/scan-file.ts'
import type { PasswordHasher } from '../credential/password.ts'
import type { LimitSecrets } from '../limit/limit-secrets.ts'
import type { Limiter } from '../limit/limiter.ts'
import type { TrustedProxies } from '../limit/source-address.ts'
import type { MailTransport } from '../mail/mail-transport.ts'
import type { OpenStreams } from '../realtime/open-streams.ts'
import type { Wakeups } from '../realtime/wakeups.ts'
import type { Watch } from '../watch/open-watch.ts'
import type { CallOutside } from './call-outside.ts'
import type { Log } from './log.ts'

/** What the product needs from the process around it. Made once by the server, and by the tests. */
export type Deps = {
  db: Database
  keyring: Keyring
  now: () => Date
  log: Log
  /** Takes note of what was refused. */
  watch: Watch
  stripe: Stripe
  /** Whether the key is one for real money: events and objects of the other mode are refused. */
  stripeLive: boolean
  stripeWebhookSecret: string
  mail: MailTransport
  /** Calls an address that a tenant typed. */
  callOutside: CallOutside
  wakeups: Wakeups
  /** How many streams are open in this process. */
  openStreams: OpenStreams
  /** Where files in threads are, and what looks at them before. */
  files: Files
  scanFile: ScanFile
  passwords: PasswordHasher
  limiter: Limiter
  limitSecrets: LimitSecrets
  trustedProxies: TrustedProxies
  memberCookieKey: string
  urls: { app: string; widget: string }
  /** Fires when the process is about to end: streams end with it, and come back to the next one. */
  ending: AbortSignal
}
