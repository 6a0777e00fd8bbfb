import { asTenant } from '@frontdesk/db/as-tenant'
import { withKeysOfRows } from '@frontdesk/db/keys-of-rows'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Deps } from './deps.ts'
import type { Scope } from './entrance.ts'

/** What changing things takes, whoever asked for it: a person through an entrance, or the system itself. */
export type Work = Pick<Scope<string>, 'tx' | 'tenantId' | 'keys' | 'wake'> & Partial<Pick<Scope<string>, 'actor'>>

/** The system's own work for one tenant: a job, or a webhook whose tenant has been checked. */
export async function workFor<T>(deps: Deps, tenantId: TenantId, work: (work: Work) => Promise<T>): Promise<T> {
  const topics = new Set<string>()
  const result = await asTenant(deps.db.worker, tenantId, async (tx) => {
    const keys = await deps.keyring.of(tx, tenantId)
    return await work({
      tx: withKeysOfRows(tx, tenantId, deps.keyring),
      tenantId,
      keys,
      wake: (topic) => void topics.add(topic),
    })
  })
  deps.wakeups.publish(topics)
  return result
}
