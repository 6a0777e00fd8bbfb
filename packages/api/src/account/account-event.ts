import { randomUUID } from 'node:crypto'
import type { UserId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'

/** What is worth telling the owner of an account about it. Closed: nothing but these words and the kind of device. */
export const accountEvents = [
  'account_opened',
  'logged_in',
  'logged_out',
  'session_ended',
  'password_reset',
  'password_changed',
  'email_change_asked',
  'email_changed',
  'second_factor_added',
  'second_factor_removed',
  'recovery_codes_made',
] as const
export type AccountEventName = (typeof accountEvents)[number]

/** Recorded in the transaction of the deed itself, once its user has entered. */
export async function recordAccountEvent(
  { tx, userId, now }: { tx: Tx; userId: UserId; now: Date },
  event: AccountEventName,
  device: string,
): Promise<void> {
  await tx
    .insertInto('account_event')
    .values({ user_id: userId, id: randomUUID(), event, device, created_at: now })
    .execute()
}
