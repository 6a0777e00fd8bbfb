import { Done, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { removeSecrets, rotateSecret } from './identity-secret.ts'
import { secretsOfSite } from './queries.ts'
import { CreatedSecret, IdentitySecrets, NewSecret, SiteById } from './schemas.ts'

/** The secrets by which the business's own server says who its visitors are. */
export const memberIdentity = router({
  secrets: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(SiteById)
    .output(IdentitySecrets)
    .query(async ({ ctx: { deps, entrance }, input: { siteId: id } }) => {
      const [first, ...rest] = await entrance.list(({ db, tenantId }) =>
        secretsOfSite(db, tenantId, { id, now: deps.now() }),
      )
      const secrets = [mustExist(first), ...rest].flatMap(({ created_at: createdAt, retires_at: retiresAt }) =>
        createdAt ? [{ createdAt, retiresAt }] : [],
      )
      return { secrets }
    }),
  rotate: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(NewSecret)
    .output(CreatedSecret)
    .mutation(async ({ ctx: { deps, entrance }, input }) => ({
      secret: await entrance.transaction((scope) => rotateSecret(scope, { ...input, now: deps.now() })),
    })),
  remove: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SiteById)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input }) => {
      await entrance.transaction((scope) => removeSecrets(scope, { ...input, now: deps.now() }))
      return done
    }),
})
