import type { ActorKind, MailKind } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Deps } from '../core/deps.ts'
import { endOfWindow } from '../limit/end-of-window.ts'
import type { Bucket } from '../limit/limiter.ts'

const hourMs = 3_600_000
const windows = [
  { windowMs: hourMs, limit: 10 },
  { windowMs: 24 * hourMs, limit: 30 },
]

/** Ways in are asked for by clicks, also where a job answers, and a request runs out because nobody went on with it. */
const clicked: readonly MailKind[] = ['hub_link', 'hub_code', 'booking_expired']
const waysIn: readonly MailKind[] = ['hub_link', 'hub_code']

/** What the business causes is not counted, and neither is what Stripe says of money: there are no more of those than deeds. */
export function isCounted(kind: MailKind, actor: ActorKind | undefined): boolean {
  if (actor === 'member' || actor === 'api_key') return false
  return actor === 'visitor' || actor === 'customer' || clicked.includes(kind)
}

export function isWayIn(kind: MailKind): boolean {
  return waysIn.includes(kind)
}

type Going = { tenantId: TenantId; kind: MailKind | 'chat'; email: string }

/**
 * Counts a mail that a click caused by the mailbox it goes to, since whoever clicks may have typed a stranger's. Undefined
 * where there is room, otherwise when there may be again. Ways in are counted apart, so that no flood of bookings keeps
 * anybody out, and so are copies of chats (mail-room.test.ts).
 */
export async function fullUntil(
  { limiter, limitSecrets, now }: Pick<Deps, 'limiter' | 'limitSecrets' | 'now'>,
  { tenantId, kind, email }: Going,
): Promise<Date | undefined> {
  const what = kind === 'chat' ? kind : isWayIn(kind) ? 'way in' : 'news'
  const buckets = windows.map(({ windowMs, limit }): Bucket => {
    const hash = limitSecrets.hash('mail', what, String(windowMs), tenantId, mailboxOf(email))
    return { hash, limit, windowMs, endsAt: endOfWindow(now(), windowMs) }
  })
  const counts = await limiter.count(buckets)
  return buckets.find(({ limit }, at) => (counts[at] ?? 0) > limit)?.endsAt
}

/** What stands behind a plus is read in the same mailbox: https://datatracker.ietf.org/doc/html/rfc5233 */
function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/\+[^@]*(?=@)/, '')
}
