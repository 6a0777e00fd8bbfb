import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { type ApiScope, apiScopes, createApiKey } from './create-api-key.ts'
import { listApiKeys, revokeApiKey } from './queries.ts'
import { ApiKeyById, ApiKeys, CreatedApiKey, NewApiKey } from './schemas.ts'

const dayMs = 86_400_000

/** What the business's own servers prove themselves with. */
export const memberApiKeys = router({
  list: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(Empty)
    .output(ApiKeys)
    .query(async ({ ctx }) => {
      const rows = await ctx.entrance.list(({ db, tenantId }) => listApiKeys(db, tenantId))
      const now = ctx.deps.now()
      const apiKeys = rows.map((row) => ({
        id: row.id,
        name: row.name,
        scopes: row.scopes.filter(isScope),
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        lastUsedAt: row.last_used_at,
        hasExpired: row.expires_at !== null && row.expires_at <= now,
      }))
      return { apiKeys }
    }),
  create: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(NewApiKey)
    .output(CreatedApiKey)
    .mutation(async ({ ctx, input: { name, scopes, expiresInDays } }) => {
      const now = ctx.deps.now()
      const expiresAt = expiresInDays === undefined ? undefined : new Date(now.getTime() + expiresInDays * dayMs)
      return await ctx.entrance.transaction(async (scope) => {
        const key = { name, scopes: [...new Set(scopes)], now, expiresAt }
        const { id, token } = await createApiKey(scope.tx, scope.tenantId, key)
        await audit(scope, 'api_key.created', id)
        return { id, secret: token }
      })
    }),
  revoke: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(ApiKeyById)
    .output(Done)
    .mutation(async ({ ctx, input: { apiKeyId: id } }) => {
      await ctx.entrance.transaction(async (scope) => {
        mustExist(await revokeApiKey(scope.tx, scope.tenantId, { id, now: ctx.deps.now() }).executeTakeFirst())
        await audit(scope, 'api_key.revoked', id)
      })
      return done
    }),
})

/** A scope that an older version knew grants nothing any more. */
function isScope(text: string): text is ApiScope {
  return apiScopes.some((scope) => scope === text)
}
