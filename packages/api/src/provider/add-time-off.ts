import { instantOf } from '@frontdesk/scheduling/zone'
import { type MembershipId, newId } from '@frontdesk/db/ids'
import { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { lockProvider } from './queries.ts'
import type { AddTimeOff, WallTime } from './schemas.ts'
import { countTimeOff, insertTimeOff } from './time-off-queries.ts'

/** So many that are not over yet; whoever needs more wants other weekly hours. */
const most = 500
const longestMs = 3 * 366 * 86_400_000

/** Nobody is booked in that time any more. Bookings that are in it already stay: the staff see them beside it. */
export async function addTimeOff(
  scope: Scope<MembershipId>,
  { providerId: id, from, to }: AddTimeOff,
  now: Date,
): Promise<void> {
  const { tx, tenantId } = scope
  const provider = mustExist(await lockProvider(tx, tenantId, id).executeTakeFirst())
  const at = ({ date, minute }: WallTime) => new Date(instantOf(provider.zone, date, minute))
  const [startsAt, endsAt] = [at(from), at(to)]
  if (endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > longestMs) throw invalidEnd()
  const { count } = await countTimeOff(tx, tenantId, { providerId: id, now }).executeTakeFirstOrThrow()
  if (count >= most) throw new ApiError('wrong_state')
  const row = { id: newId<'time_off'>(), providerId: id, starts_at: startsAt, ends_at: endsAt }
  await insertTimeOff(tx, tenantId, row).execute()
  await audit(scope, 'availability.set', id)
}

function invalidEnd(): ApiError {
  const issue = { code: 'custom' as const, path: ['to'], message: 'not after the start', input: undefined }
  return new ApiError('invalid', { cause: new z.ZodRealError([issue]) })
}
