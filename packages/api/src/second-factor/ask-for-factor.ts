import type { UserId } from '@frontdesk/db/ids'
import type { RequestContext } from '../core/request-context.ts'
import { mintToken } from '../credential/token.ts'
import { factorSeconds, setFactorCookie } from './factor-cookie.ts'
import { startFactor } from './queries.ts'

/** Their password was right. True where they have more to prove; the browser then holds a token for doing so. */
export async function askForFactor(ctx: RequestContext, userId: UserId): Promise<boolean> {
  const now = ctx.deps.now()
  const minted = mintToken('factor')
  const expiresAt = new Date(now.getTime() + factorSeconds * 1000)
  const asked = await startFactor(ctx.deps.db.app.kysely, { userId, minted, now, expiresAt })
  if (asked) setFactorCookie(ctx, minted.token)
  return asked
}
