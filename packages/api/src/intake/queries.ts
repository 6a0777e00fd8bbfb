import type { IntakeRequestId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'

/** Belongs to no tenant: nobody has proven anything yet. */
export function findIntakeRequest(db: Db, id: IntakeRequestId) {
  return db.selectFrom('intake_request').where('id', '=', id).select(['id', 'body_sealed', 'created_at'])
}

export function deleteIntakeRequest(db: Db, id: IntakeRequestId) {
  return db.deleteFrom('intake_request').where('id', '=', id)
}
