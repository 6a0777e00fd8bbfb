import type { TenantKeys } from '@frontdesk/db/keyring'
import type { EntryRow } from './queries.ts'
import type { EntryAnswer, GivenEntry } from './schemas.ts'

export function openEntry(keys: TenantKeys, row: EntryRow): GivenEntry {
  const { id: rowId, answers_sealed: sealed } = row
  return {
    answers:
      sealed && (JSON.parse(keys.open({ table: 'chat_entry', column: 'answers', rowId }, sealed)) as EntryAnswer[]), // sealed by give-entry.ts alone
    agreedTo: row.agreed_to?.toString('hex') ?? null,
    agreedText: row.text === null || row.privacy_url === null ? null : { text: row.text, privacyUrl: row.privacy_url },
    at: row.created_at,
  }
}
