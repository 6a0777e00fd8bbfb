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

/** One @, nothing unseen, no empty part in the domain; lower-cased as a whole: nobody runs two mailboxes that differ by case. */
export const EmailIn = z
  .string()
  .trim()
  .min(3)
  .max(254)
  .regex(/^[^\s@<>"(),:;[\]\\\p{C}]+@(?:[^\s@<>"(),:;[\]\\.\p{C}]+\.)+[^\s@<>"(),:;[\]\\.\p{C}]+$/u)
  .transform((text) => text.toLowerCase() as EmailAddress) // matched above
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
