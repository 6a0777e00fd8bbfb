import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Where calendars and hooks are served. Any other would let a form of ours knock at mail servers and databases. */
const ports = ['', '8443']
const mostCharacters = 2_000

/**
 * What a tenant typed, if it could be called at all: encrypted, on a usual port, without a login in it, and to a name or a
 * public address. Whom a name belongs to is looked up at every call (call-outside.ts). Stand-ins are `host:port` of this
 * machine, which may be called in the clear: for tests and while developing.
 */
export function readOutsideUrl(text: string, standIns: readonly string[] = []): URL | undefined {
  if (text.length > mostCharacters || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.username || url.password) return undefined
  if (isStandIn(url, standIns)) return url
  if (url.protocol !== 'https:' || !ports.includes(url.port)) return undefined
  const host = hostOf(url)
  if (isIP(host)) return isPublicAddress(host) ? url : undefined
  // A name without a dot, or with one at its end, is a name of somebody's own network.
  return /^[^.]+(?:\.[^.]+)+$/.test(host) ? url : undefined
}

export function isStandIn(url: URL, standIns: readonly string[]): boolean {
  return ['http:', 'https:'].includes(url.protocol) && url.port !== '' && standIns.includes(url.host)
}

/** As resolvers and sockets know it: an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}
