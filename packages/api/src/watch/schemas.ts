import { z } from 'zod'
import { NamedActor } from '../audit/named-actor.ts'
import { InstantOut } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { refusals } from './refusals.ts'

export const SurfaceName = z.enum(['visitor', 'customer', 'member', 'integration', 'webhook', 'page'])
export const AnomalyName = z.enum([
  'misses',
  'credentials_refused',
  'roles_refused',
  'rate_limits',
  'bad_signatures',
  'failures',
])
const Paged = { cursor: z.string().max(200).optional(), limit: z.int().min(1).max(50).optional() }

export const ListRefusals = z.strictObject({
  surface: SurfaceName.optional(),
  reason: z.enum(refusals).optional(),
  ...Paged,
})
export const SecurityEntry = z.strictObject({
  id: z.string(),
  reason: z.enum(refusals),
  surface: SurfaceName,
  procedure: z.string().nullable(),
  actor: NamedActor.nullable(),
  /** The same source has the same mark; no mark leads back to an address. */
  source: z.string().nullable(),
  reference: z.string(),
  at: InstantOut,
})
export const SecurityPage = z.strictObject({ entries: z.array(SecurityEntry), nextCursor: z.string().nullable() })

/** What stands under a message that something went wrong. Anything else is one that was never given. */
export const LookUp = z.strictObject({ reference: z.string().trim().max(64) })

export const ListAlerts = z.strictObject({ unseen: z.boolean().optional(), ...Paged })
export const Alert = z.strictObject({
  id: idOut('security_alert'),
  anomaly: AnomalyName,
  threshold: z.number(),
  minutes: z.number(),
  actor: NamedActor.nullable(),
  source: z.string().nullable(),
  at: InstantOut,
  seenAt: InstantOut.nullable(),
})
export const AlertPage = z.strictObject({ alerts: z.array(Alert), nextCursor: z.string().nullable() })
export const AlertById = z.strictObject({ alertId: idIn('security_alert') })

export const SecuritySettings = z.strictObject({
  /** Whether the owners get a mail of each alert. */
  alertMail: z.boolean(),
  /** How long it is remembered what was done and what was tried. */
  keepDays: z.int().min(30).max(3650),
})
