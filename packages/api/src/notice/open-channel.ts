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
    target: row.kind === 'mail' ? target : nameOfHook(target),
    events: noticeEvents.filter((event) => row.events.includes(event)),
    state: stateOf(row),
    deliveredAt: row.delivered_at,
    failures: row.failures,
    failingSince: row.failing_since,
    problem: row.problem,
    refusalCode: row.refusal_code,
    createdAt: row.created_at,
  }
}

/** With its last letters where there are many, since all the hooks of a chat have one host. */
function nameOfHook(target: string): string {
  if (!URL.canParse(target)) return ''
  const { host, pathname, search } = new URL(target)
  const secret = pathname + search
  return secret.length < 24 ? host : `${host} …${secret.slice(-4)}`
}
