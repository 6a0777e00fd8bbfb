import type { TenantKeys } from '@frontdesk/db/keyring'
import type { z } from 'zod'
import type { TimelineRow } from './queries.ts'
import type { TimelineEntry } from './schemas.ts'

export function openTimelineEntry(keys: TenantKeys, row: TimelineRow): z.input<typeof TimelineEntry> {
  return {
    id: row.id,
    kind: row.kind,
    note: row.note_sealed
      ? keys.open({ table: 'timeline_entry', column: 'note', rowId: row.id }, row.note_sealed)
      : null,
    authorName:
      row.member_id && row.display_name_sealed
        ? keys.open({ table: 'membership', column: 'display_name', rowId: row.member_id }, row.display_name_sealed)
        : null,
    at: row.created_at,
  }
}
