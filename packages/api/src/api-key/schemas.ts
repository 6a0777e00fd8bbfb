import { z } from 'zod'
import { InstantOut, line } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { apiScopes } from './create-api-key.ts'

const Scopes = z.array(z.enum(apiScopes))

export const NewApiKey = z.strictObject({
  name: line(120),
  scopes: Scopes.min(1).max(apiScopes.length),
  /** Days from now; without it the key lives until it is revoked. */
  expiresInDays: z.int().min(1).max(3650).optional(),
})
export const ApiKey = z.strictObject({
  id: idOut('api_key'),
  name: z.string(),
  scopes: Scopes,
  createdAt: InstantOut,
  expiresAt: InstantOut.nullable(),
  lastUsedAt: InstantOut.nullable(),
  hasExpired: z.boolean(),
})
export const ApiKeys = z.strictObject({ apiKeys: z.array(ApiKey) })
/** `secret` is shown this once: nobody can read it again. */
export const CreatedApiKey = z.strictObject({ id: idOut('api_key'), secret: z.string() })
export const ApiKeyById = z.strictObject({ apiKeyId: idIn('api_key') })
