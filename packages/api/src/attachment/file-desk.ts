import type { Ref } from '@frontdesk/db/entry'
import type { ConversationId, MembershipId, ProjectId, VisitorSessionId } from '@frontdesk/db/ids'
import { lockHome } from '../conversation/lock-home.ts'
import { getOrCreateThread } from '../conversation/queries.ts'
import type { Deps } from '../core/deps.ts'
import { Entrance, type Scope } from '../core/entrance.ts'
import { decodeId } from '../core/id-schema.ts'
import { readToken } from '../credential/token.ts'
import { mustBeLetIn } from '../entry/must-be-let-in.ts'
import type { Seen } from '../watch/note.ts'
import { type Author, keepFile } from './keep-file.ts'
import type { Reader } from './queries.ts'
import { type SentFile, readFile } from './read-file.ts'
import type { Attachment } from './schemas.ts'

/** A call about a file, with nothing of it proven. The staff say which thread they mean; others have one. */
export type FileCall = { deps: Deps; requestId: string; token: string | undefined; unverifiedConversationId: string }

/** What somebody can do with files. Each proves the credential; to prove it first spares reading what nobody may send. */
export type FileDesk = {
  seen: Seen
  prove(): Promise<unknown>
  keep(unverified: { bytes: Buffer; name: string }): Promise<Attachment>
  read(unverifiedId: string): Promise<SentFile>
}

export function visitorFiles(call: FileCall): FileDesk {
  return deskOf<VisitorSessionId>(call, {
    kind: 'visitor',
    readerOf: (id) => ({ kind: 'visitor', id }),
    admit: mustBeLetIn,
    keeper: async ({ tx, tenantId, subjectId: id }) => ({
      author: 'visitor',
      conversationId: await getOrCreateThread(tx, tenantId, { kind: 'visitor', id }),
    }),
  })
}

export function customerFiles(call: FileCall): FileDesk {
  return deskOf<ProjectId>(call, {
    kind: 'hub',
    readerOf: (id) => ({ kind: 'project', id }),
    keeper: async ({ tx, tenantId, subjectId: id }) => ({
      author: 'customer',
      conversationId: await getOrCreateThread(tx, tenantId, { kind: 'project', id }),
    }),
  })
}

export function memberFiles(call: FileCall): FileDesk {
  const named = decodeId('conversation', call.unverifiedConversationId)
  return deskOf<MembershipId>(call, {
    kind: 'member',
    readerOf: () => ({ kind: 'staff' }),
    keeper: async ({ tx, tenantId, subjectId: membershipId }) => {
      const { id: conversationId } = await lockHome(tx, tenantId, named)
      return { author: 'member', membershipId, conversationId }
    },
  })
}

type Terms<S extends string> = {
  kind: 'visitor' | 'hub' | 'member'
  readerOf(subjectId: Ref<S>): Reader
  /** Refuses whoever may not bring anything yet. */
  admit?: (entrance: Entrance<S>) => Promise<void>
  keeper(scope: Scope<S>): Promise<Author & { conversationId: ConversationId }>
}

function deskOf<S extends string>({ deps, requestId, token }: FileCall, terms: Terms<S>): FileDesk {
  const { kind, readerOf, admit, keeper } = terms
  const entrance = new Entrance<S>(deps, readToken(kind, token), { requestId })
  return {
    seen: { presented: { kind, token }, proven: () => entrance.proven },
    prove: () => entrance.prove(),
    async keep(unverified) {
      await admit?.(entrance)
      return await keepFile({ deps, entrance, keeper }, unverified)
    },
    read: (unverifiedId) => readFile({ deps, entrance, readerOf }, decodeId('attachment', unverifiedId)),
  }
}
