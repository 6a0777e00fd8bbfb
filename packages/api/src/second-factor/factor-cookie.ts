import type { RequestContext } from '../core/request-context.ts'

/** Holds the token of who has proven their password and is asked for more; no script can read it. */
export const factorCookie = '__Host-fd_factor'
export const factorSeconds = 5 * 60

export function setFactorCookie(ctx: RequestContext, token: string): void {
  write(ctx, token, factorSeconds)
}

export function clearFactorCookie(ctx: RequestContext): void {
  write(ctx, '', 0)
}

export function readFactorCookie(ctx: RequestContext): string | undefined {
  return ctx.cookies.get(factorCookie)
}

function write(ctx: RequestContext, value: string, maxAgeSeconds: number): void {
  ctx.responseHeaders.append(
    'Set-Cookie',
    `${factorCookie}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}`,
  )
}
