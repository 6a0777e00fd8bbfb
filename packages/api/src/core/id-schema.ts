import { type Id, type IdKind, bytesOf, nilUuid, uuidOf } from '@frontdesk/db/ids'
import { z } from 'zod'

const prefixes = {
  site: 'sit',
  customer: 'cus',
  service: 'svc',
  provider: 'prv',
  booking: 'bkg',
  payment: 'pay',
  project: 'prj',
  hub_link: 'lnk',
  api_key: 'key',
  timeline_entry: 'tle',
  conversation: 'cnv',
  message: 'msg',
  membership: 'mbr',
  tenant: 'ten',
  security_alert: 'alr',
  login_session: 'ses',
  invitation: 'inv',
  passkey: 'psk',
  service_addon: 'add',
  service_question: 'qst',
  refund: 'rfd',
  dispute: 'dsp',
  calendar_feed: 'fed',
  calendar_source: 'src',
  notice_channel: 'chn',
  time_off: 'off',
  article: 'art',
  attachment: 'att',
} as const satisfies Partial<Record<IdKind, string>>

export type PublicIdKind = keyof typeof prefixes
export type WireId<K extends PublicIdKind> = `${(typeof prefixes)[K]}_${string}`

// Crockford's alphabet: no i, l, o, u. https://www.crockford.com/base32.html
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const wireLength = 26

/** An id from outside. Malformed or of another kind decodes to the nil id, and so takes the path of a missing one. */
export function idIn<K extends PublicIdKind>(kind: K): z.ZodType<Id<K>, string> {
  return z
    .string()
    .max(64)
    .transform((unverified) => decodeId(kind, unverified))
    .meta({ fdId: kind })
}

export function idOut<K extends PublicIdKind>(kind: K): z.ZodType<WireId<K>, Id<K>> {
  return z
    .custom<Id<K>>((value) => typeof value === 'string')
    .transform((id) => encodeId(kind, id))
    .meta({ fdId: kind })
}

export function encodeId<K extends PublicIdKind>(kind: K, id: Id<K>): WireId<K> {
  let text = ''
  let bits = 0
  let left = wireLength * 5 - 128 // bits that no letter has taken yet: nothing but noughts before the first byte
  for (const byte of bytesOf(id)) {
    bits = (bits << 8) | byte
    left += 8
    for (; left >= 5; left -= 5) text += alphabet.charAt((bits >> (left - 5)) & 31)
    bits &= (1 << left) - 1
  }
  return `${prefixes[kind]}_${text}` as WireId<K> // spelled with the kind's prefix right here
}

export function decodeId<K extends PublicIdKind>(kind: K, unverified: string): Id<K> {
  const [prefix, text, ...rest] = unverified.split('_')
  const digits = [...(text ?? '')].map((letter) => alphabet.indexOf(letter))
  const wellFormed =
    prefix === prefixes[kind] && rest.length === 0 && digits.length === wireLength && !digits.includes(-1)
  const bits = wellFormed ? digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n) : 0n
  // 26 letters hold 130 bits: a first letter above 7 is no id of ours.
  const uuid = bits >> 128n ? nilUuid : uuidOf(Buffer.from(bits.toString(16).padStart(32, '0'), 'hex'))
  return uuid as Id<K> // nil or the kind that the prefix named
}
