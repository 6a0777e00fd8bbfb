import type { TenantKeys } from '@frontdesk/db/keyring'
import type { z } from 'zod'
import { noticeEvents } from './notice-events.ts'
import type { ChannelRow } from './queries.ts'
import { stateOf } from './rules.ts'
import type { Channel } from './schemas.ts'

export function openChannel(keys: TenantKeys, row: ChannelRow): z.input<typeof Channel> {
  const target = keys.open({ table: 'notice_channel', column: 'target', rowId: row.id }, row.target_sealed)
  return {
    id: row.id,
    kind: row.kind,
    target: row.kind === 'mail' ? target : hostOfHook(target),
    events: noticeEvents.filter((event) => row.events.includes(event)),
    state: stateOf(row),
    deliveredAt: row.delivered_at,
    failures: row.failures,
    failingSince: row.failing_since,
    problem: row.problem,
    createdAt: row.created_at,
  }
}

function hostOfHook(target: string): string {
  return URL.canParse(target) ? new URL(target).host : ''
}
