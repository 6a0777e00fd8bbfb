import type { UserId } from '@frontdesk/db/ids'
import type { RequestContext } from '../core/request-context.ts'
import { askForFactor } from '../second-factor/ask-for-factor.ts'
import type { LogInResult } from './schemas.ts'
import { startSession } from './start-session.ts'

/** Their password was right: they are in, unless something more is asked of them. */
export async function afterPassword(ctx: RequestContext, userId: UserId): Promise<LogInResult> {
  if (await askForFactor(ctx, userId)) return { next: 'second_factor' }
  return { next: 'done', account: await startSession(ctx, { userId, method: 'password' }) }
}
