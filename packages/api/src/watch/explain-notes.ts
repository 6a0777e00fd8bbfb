import { randomBytes } from 'node:crypto'
import { nilUuid } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import type { CredentialKind, Refusal } from '@frontdesk/db/schema'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { type Actor, actorOf } from '../core/audit.ts'
import { readAnyToken } from '../credential/token.ts'
import type { Note, Presented } from './note.ts'

/** With its exact reason, and with whom it was, where somebody had proven that. */
export type ExplainedNote = Note & { tenantId: TenantId; actor: Actor | undefined }

/** Under whom stands what nobody's tenant could be proven for. */
const nobody = provenTenantId(nilUuid)

/** Finds out, behind the answers, what those who answered neither knew nor could look up. */
export async function explainNotes(db: Db, notes: readonly Note[]): Promise<ExplainedNote[]> {
  const explained: ExplainedNote[] = []
  for (const note of notes) explained.push(await explain(db, note))
  return explained
}

async function explain(db: Db, note: Note): Promise<ExplainedNote> {
  const { seen } = note
  const proven = seen.proven?.()
  if (proven) return { ...note, ...proven }
  if (seen.loginIndex && note.reason === 'unexplained') {
    return { ...note, tenantId: nobody, actor: undefined, reason: await reasonOfLogin(db, seen.loginIndex) }
  }
  if (!seen.presented) return { ...note, tenantId: nobody, actor: undefined }
  const found = await reasonOf(db, seen.presented, note.at)
  const reason = note.reason === 'unexplained' ? found.reason : note.reason
  return { ...note, tenantId: found.tenantId ?? nobody, actor: found.actor, reason }
}

type Found = { reason: Refusal; tenantId?: TenantId; actor?: Actor | undefined }

async function reasonOf(db: Db, { kind, token }: Presented, at: Date): Promise<Found> {
  if (token === undefined) return { reason: 'absent' }
  const written = readAnyToken(token)
  if (!written) return { reason: 'garbage' }
  const { rows } = await sql<{
    reason: Refusal
    kind: CredentialKind
    tenant_id: string | null
    subject_id: string | null
  }>`
    select * from auth.explain(${kind}, ${written.selector}, ${written.given}, ${randomBytes(16)}, ${at})`.execute(db)
  const [row] = rows
  const reason = written.kind === kind ? (row?.reason ?? 'unexplained') : 'other_kind'
  if (!row?.tenant_id) return { reason }
  const actor = row.subject_id ? actorOf(row.kind, row.subject_id) : undefined
  return { reason, tenantId: provenTenantId(row.tenant_id), actor }
}

async function reasonOfLogin(db: Db, emailIndex: Buffer): Promise<Refusal> {
  const { rows } = await sql<{ reason: Refusal }>`select auth.explain_login(${emailIndex}) as reason`.execute(db)
  return rows[0]?.reason ?? 'unexplained'
}
