import { z } from 'zod'
import { type AuditEventName, auditEvents } from '../core/audit-events.ts'
import { InstantOut } from '../core/field-schemas.ts'
import { NamedActor } from './named-actor.ts'

type NounOf<E extends string> = E extends `${infer N}.${string}` ? N : never
export type AuditNoun = NounOf<AuditEventName>

const names = Object.keys(auditEvents) as AuditEventName[] // a const object's own keys
const nouns = [...new Set(names.map((name) => name.split('.')[0] as AuditNoun))] // what stands before the dot

export const ListAudit = z.strictObject({
  about: z.enum(nouns).optional(),
  by: NamedActor.shape.kind.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).optional(),
})
export const AuditEntry = z.strictObject({
  id: z.string(),
  event: z.enum(names),
  /** The event in words, from the inventory. */
  meaning: z.string(),
  actor: NamedActor,
  /** The id of what it was done to, as it stands in the API. */
  subject: z.string().nullable(),
  reference: z.string().nullable(),
  at: InstantOut,
})
export const AuditPage = z.strictObject({ entries: z.array(AuditEntry), nextCursor: z.string().nullable() })
