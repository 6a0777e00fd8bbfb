import { BlockList, isIP, isIPv6 } from 'node:net'

/** Whose word about an address is taken: this many of our own proxies in a row, or those in these networks. */
export type TrustedProxies = { hops: number } | { networks: BlockList }

/** `2`, or `10.0.0.0/8, fd00::/8, 192.0.2.7`. Undefined for what is neither. */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  if (/^\d$/.test(text.trim())) return { hops: Number(text) }
  const networks = new BlockList()
  for (const item of text.split(',').map((each) => each.trim())) {
    const [net = '', bits] = item.split('/')
    const most = isIPv6(net) ? 128 : 32
    const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Infinity
    if (!isIP(net) || prefix > most) return undefined
    networks.addSubnet(net, prefix, isIPv6(net) ? 'ipv6' : 'ipv4')
  }
  return { networks }
}

/**
 * Where a call came from, as limits count it: the address of the connection, or what a trusted proxy says of it. Whatever
 * a caller wrote into the header stands to the left of what the proxies add, and is not reached.
 */
export function sourceAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  trusted: TrustedProxies,
): string {
  const chain = (forwarded ?? '').split(',').map((each) => plainAddress(each))
  const said = forwarded === undefined ? [] : chain.toReversed()
  let address = plainAddress(socket ?? '')
  let hops = 'hops' in trusted ? trusted.hops : Infinity
  for (const before of said) {
    if (before === undefined || hops-- === 0) break
    if ('networks' in trusted && !isIn(trusted.networks, address)) break
    address = before
  }
  return address === undefined ? 'nowhere' : prefixOf(address)
}

function isIn(networks: BlockList, address: string | undefined): boolean {
  return address !== undefined && networks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Without port, brackets and zone; an IPv4 address that is dressed as IPv6 is an IPv4 address. */
function plainAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/%.*$/, '')
  if (!isIP(bare)) return undefined
  if (!isIPv6(bare)) return bare
  const groups = groupsOf(bare)
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return bare
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** One household or server has a whole /64, and as many addresses of it as it likes. */
function prefixOf(address: string): string {
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address
}

/** All eight, without leading zeros: a URL writes an IPv6 address in its shortest form (https://url.spec.whatwg.org/#concept-ipv6-serializer). */
function groupsOf(address: string): string[] {
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [left, right ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  const zeros = right === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0)
  return [...(before ?? []), ...Array<string>(zeros).fill('0'), ...(after ?? [])]
}
