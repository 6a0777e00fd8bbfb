import type { CredentialKind, Refusal, Surface } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Actor } from '../core/audit.ts'

/** What came as a credential, exactly as it came. It stays in memory, and only until its refusal is explained. */
export type Presented = { kind: CredentialKind; token: string | undefined }

/** Who turned out to be asking, as far as a procedure got. */
export type Seen = {
  presented?: Presented
  /** The blind index of the address that somebody tried to log in with. */
  loginIndex?: Buffer
  proven?: () => { tenantId: TenantId; actor: Actor } | undefined
}

/** A refusal as it happened; taking it down costs the same whatever it was about. */
export type Note = {
  reason: Refusal
  surface: Surface
  procedure?: string | undefined
  requestId: string
  /** Whence it came; what is kept of it is a pseudonym. */
  address: string
  at: Date
  seen: Seen
}
