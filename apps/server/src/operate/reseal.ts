import { openKeyring } from '@frontdesk/db/keyring'
import { openOwner } from '@frontdesk/db/open-owner'
import { createDataKeys, resealRows, rewrapDataKeys } from '@frontdesk/db/reseal'
import type { OperatorEnv } from '../env.ts'
import { tenantOf } from './tenant-of.ts'

type Options = { 'new-keys': boolean; rows: boolean; tenant?: string | undefined }

/** Each part can be run again at any time: what is done is found done. */
export async function resealByOperator(
  env: OperatorEnv,
  options: Options,
  tell: (line: string) => void,
): Promise<void> {
  await using database = openOwner(env.DATABASE_URL)
  const { owner } = database
  const secrets = { operatorKey: env.OPERATOR_KEY, oldOperatorKeys: env.OPERATOR_KEYS_OLD }
  const work = { owner, keyring: await openKeyring(owner, secrets), tell }
  const only = options.tenant === undefined ? undefined : tenantOf(options.tenant)
  await rewrapDataKeys(work)
  if (options['new-keys']) await createDataKeys(work, only)
  if (options.rows) await resealRows(work, only)
}
