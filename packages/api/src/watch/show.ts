import type { TenantKeys } from '@frontdesk/db/keyring'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { z } from 'zod'
import { nameActor } from '../audit/named-actor.ts'
import { anomalies } from './anomalies.ts'
import type { AlertRow, RefusalRow } from './member-queries.ts'
import type { Alert, SecurityEntry } from './schemas.ts'
import { sourceMark } from './source.ts'

type Eyes = { keys: TenantKeys; tenantId: TenantId }

export function showRefusal({ keys, tenantId }: Eyes, row: RefusalRow): z.input<typeof SecurityEntry> {
  const { id, reason, surface, procedure, actor, source, request_id, created_at } = row
  return {
    id,
    reason,
    surface,
    procedure,
    actor: actor && nameActor(keys, { ...row, actor }),
    source: source && sourceMark(tenantId, source),
    reference: request_id,
    at: created_at,
  }
}

export function showAlert({ keys, tenantId }: Eyes, row: AlertRow): z.input<typeof Alert> {
  const { id, anomaly, actor, who, created_at, seen_at } = row
  const { threshold, minutes } = anomalies[anomaly]
  return {
    id,
    anomaly,
    threshold,
    minutes,
    actor: actor && nameActor(keys, { ...row, actor }),
    source: actor ? null : sourceMark(tenantId, who),
    at: created_at,
    seenAt: seen_at,
  }
}
