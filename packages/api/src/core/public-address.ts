import ipaddr from 'ipaddr.js'

/**
 * Whether an address is one of the public internet. The list of what is not comes from the registries of special
 * addresses (https://www.iana.org/assignments/iana-ipv4-special-registry); of IPv6 only what is given out at all is public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'))
}
