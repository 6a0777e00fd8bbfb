import { createHash } from 'node:crypto'
import { uuidOf } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'

/** 128 bits of the pseudonym are plenty to tell sources apart. */
export function sourceId(pseudonym: Buffer): string {
  return uuidOf(pseudonym.subarray(0, 16))
}

/** What staff see of a source: the same one looks the same to them, and different to the staff of another business. */
export function sourceMark(tenantId: TenantId, source: string): string {
  return createHash('sha256').update(tenantId).update(source).digest('hex').slice(0, 8)
}
