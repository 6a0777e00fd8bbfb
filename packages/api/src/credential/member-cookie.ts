import { sealData, unsealData } from 'iron-session'
import type { Deps } from '../core/deps.ts'
import type { RequestContext } from '../core/request-context.ts'

export const memberCookie = '__Host-fd_member'
/** As long as a session can live at all; the row behind it ends sooner. */
export const memberSessionSeconds = 12 * 60 * 60

/** The cookie holds the session's token and nothing else, sealed. What it is worth is decided by the row it points to. */
export async function setMemberCookie(ctx: RequestContext, token: string): Promise<void> {
  const sealed = await sealData({ token }, { password: ctx.deps.memberCookieKey, ttl: memberSessionSeconds })
  write(ctx, sealed, memberSessionSeconds)
}

export function clearMemberCookie(ctx: RequestContext): void {
  write(ctx, '', 0)
}

export async function readMemberCookie(
  ctx: Pick<RequestContext, 'cookies'> & { deps: Pick<Deps, 'memberCookieKey'> },
): Promise<string | undefined> {
  const sealed = ctx.cookies.get(memberCookie)
  if (!sealed) return undefined
  const { token } = await unsealData<{ token?: string }>(sealed, {
    password: ctx.deps.memberCookieKey,
    ttl: memberSessionSeconds,
  })
  return token ?? '' // a cookie that does not open is not none
}

function write(ctx: RequestContext, value: string, maxAgeSeconds: number): void {
  ctx.responseHeaders.append(
    'Set-Cookie',
    `${memberCookie}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}`,
  )
}
