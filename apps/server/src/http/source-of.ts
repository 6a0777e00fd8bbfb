import type { Deps } from '@frontdesk/api/core/deps'
import { sourceAddress } from '@frontdesk/api/limit/source-address'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Where a request came from, as limits count it and refusals remember it. */
export function sourceOf(c: Context, { trustedProxies }: Pick<Deps, 'trustedProxies'>): string {
  return sourceAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), trustedProxies)
}
