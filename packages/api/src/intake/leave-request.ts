import { newId } from '@frontdesk/db/ids'
import type { Deps } from '../core/deps.ts'
import type { IntakeRequest } from './requests.ts'

/** Writes down what was asked, as a role that can insert and do nothing else; the answer cannot depend on who asked. */
export async function leaveRequest({ db, keyring, now }: Deps, request: IntakeRequest): Promise<void> {
  const id = newId<'intake_request'>()
  const spot = { table: 'intake_request', column: 'body', rowId: id }
  await db.intake.kysely
    .insertInto('intake_request')
    .values({ id, body_sealed: keyring.operatorKeys().seal(spot, JSON.stringify(request)), created_at: now() })
    .execute()
}
