import type { Db } from '@frontdesk/db/open-database'
import type { RequestContext } from '../core/request-context.ts'
import { readMemberCookie, setMemberCookie } from '../credential/member-cookie.ts'
import { mintToken, readToken } from '../credential/token.ts'
import { rotateLogin } from './queries.ts'

const everyMs = 15 * 60_000
/** For calls that were under way with the old token. */
const graceSeconds = 60

/** After a quarter of an hour a session goes on under another token, so that a copied cookie is soon worth nothing. */
export async function renewMemberCookie(ctx: RequestContext, issuedAt: Date): Promise<void> {
  const { deps, unattended } = ctx
  if (unattended || deps.now().getTime() - issuedAt.getTime() < everyMs) return
  const handOver = await rotateMemberToken(ctx, deps.db.app.kysely, graceSeconds)
  await handOver()
}

/** What the session may do has changed: its old token is over at once. Hand the new one over once that is committed. */
export async function rotateMemberToken(ctx: RequestContext, db: Db, grace = 0): Promise<() => Promise<void>> {
  const credential = readToken('member', await readMemberCookie(ctx))
  const minted = mintToken('member')
  const endsAt = await rotateLogin(db, { credential, minted, graceSeconds: grace, now: ctx.deps.now() })
  return async () => {
    if (endsAt) await setMemberCookie(ctx, minted.token)
  }
}
