import { beginTenantErasure } from '@frontdesk/api/erasure/begin-tenant-erasure'
import { deleteTenantRows } from '@frontdesk/api/erasure/erase-tenant'
import { asTenant } from '@frontdesk/db/as-tenant'
import { openDatabase } from '@frontdesk/db/open-database'
import type { OperatorEnv } from '../env.ts'
import { tenantOf } from './tenant-of.ts'

type Options = { tenant?: string | undefined; name?: string | undefined }

/** As the owner of the business could do it; the name is typed, so that it is not another one's. */
export async function eraseTenantByOperator(
  env: OperatorEnv,
  { tenant, name }: Options,
  tell: (line: string) => void,
): Promise<void> {
  if (tenant === undefined || name === undefined)
    throw new Error('Name the tenant by --tenant <id> and --name <its name>.')
  const tenantId = tenantOf(tenant)
  const secrets = { operatorKey: env.OPERATOR_KEY, oldOperatorKeys: env.OPERATOR_KEYS_OLD }
  await using db = openDatabase({ ownerUrl: env.DATABASE_URL, ...secrets })
  await asTenant(db.app, tenantId, async (tx) => {
    const found = await tx
      .selectFrom('tenant')
      .select(['name', 'erased_at'])
      .where('id', '=', tenantId)
      .executeTakeFirst()
    if (found?.erased_at) return tell('Its keys are gone already.')
    if (found?.name !== name) throw new Error('There is no tenant of this id and name.')
    await beginTenantErasure({ tx, tenantId }, new Date())
    tell('Its keys and every way in are gone.')
  })
  await deleteTenantRows(db.worker, tenantId, ({ table, count }) => tell(`  ${table}: ${count} rows deleted`))
  tell('Its rows are deleted. What it had in a bucket goes as soon as the server runs.')
}
