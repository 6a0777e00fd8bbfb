import { domainToASCII } from 'node:url'
import { isZone } from '@frontdesk/scheduling/zone'
import { z } from 'zod'

/** Fields that many procedures share. Every one has a bound. */
export const InstantIn = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => new Date(text))
  // Times that a business could mean; what Postgres or Intl cannot hold would be an error of ours.
  .refine((date) => date.getTime() >= 0 && date.getUTCFullYear() < 2200)
export const InstantOut = z.date().transform((date) => date.toISOString())
export const DateIn = z.iso.date().max(10)

/** Made by the client once per thing it wants done: sending again does nothing again. */
export const Nonce = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[\w-]+$/)

export const Zone = z.string().max(64).refine(isZone)
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .max(3)

/** Minor units (cents); Stripe's own ceiling of eight digits. */
export const AmountMinor = z.int().min(0).max(99_999_999)
export const Money = z.strictObject({ amountMinor: AmountMinor, currency: Currency })

declare const email: unique symbol
export type EmailAddress = string & { readonly [email]: true }

/** Labels of letters, digits and hyphens, of at most 63 (RFC 1035, 2.3.1). */
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * One @, nothing unseen, no empty part in the domain; lower-cased as a whole: nobody runs two mailboxes that differ by case.
 * However it is written, an address is one text: its domain as the DNS has it, the rest in one of Unicode's spellings.
 */
export const EmailIn = z
  .string()
  .trim()
  .min(3)
  .max(254)
  .regex(/^[^\s@<>"(),:;[\]\\\p{C}]+@(?:[^\s@<>"(),:;[\]\\.\p{C}]+\.)+[^\s@<>"(),:;[\]\\.\p{C}]+$/u)
  .transform((text, ctx) => {
    const at = text.lastIndexOf('@')
    const local = text.slice(0, at).normalize('NFC').toLowerCase()
    const typed = text.slice(at + 1)
    const domain = typed.includes('%') ? '' : domainToASCII(typed) // it would decode that
    const isAddress =
      hostName.test(domain) && Buffer.byteLength(local) <= 64 && Buffer.byteLength(`${local}@${domain}`) <= 254
    if (isAddress) return `${local}@${domain}` as EmailAddress // matched above
    ctx.issues.push({ code: 'custom', message: 'no address', input: undefined })
    return z.NEVER
  })
  .meta({ fdEmail: true })

/** One line a person reads: no control characters, so nothing can start a new header or log line. */
export function line(max: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u)
}

/** Several lines; tabs and line ends are fine, other control characters are not. */
export function text(max: number): z.ZodString {
  return z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*(?:[\t\n\r][^\p{Cc}]*)*$/u)
}

export const Empty = z.strictObject({})
export const Done = z.strictObject({ ok: z.literal(true) })
export const done = { ok: true } as const
