import type { MessageAuthor } from '@frontdesk/db/schema'
import { ApiError } from '../core/api-error.ts'
import type { Deps } from '../core/deps.ts'
import type { Scope } from '../core/entrance.ts'
import { endOfWindow } from '../limit/end-of-window.ts'
import { unsentFiles } from '../limit/limits.ts'
import { secretLimit } from '../limit/secret-limit.ts'
import { deleteStale, lockUnsentFiles, measureUnsent } from './queries.ts'

const hourMs = 3_600_000

type Coming = { author: MessageAuthor; size: number; now: Date }

/**
 * Many visitors together do not fill the disk: where their business holds too much that nobody has sent, what has waited
 * longest goes, and where that is not enough, they are told what everybody is who was too quick. At how much that is, nobody
 * knows, or a visitor could find out how much the others hold.
 */
export async function makeRoom<S extends string>(
  { limitSecrets }: Pick<Deps, 'limitSecrets'>,
  { tx, tenantId }: Pick<Scope<S>, 'tx' | 'tenantId'>,
  { author, size, now }: Coming,
): Promise<void> {
  const until = endOfWindow(now, hourMs)
  const mostOf = (what: 'files' | 'bytes') =>
    secretLimit(limitSecrets, unsentFiles[what], {
      key: limitSecrets.hash('unsent files', what, tenantId, author),
      until,
    })
  await lockUnsentFiles(tx, tenantId).execute()
  if (await hasRoom()) return
  await deleteStale(tx, tenantId, { author, before: new Date(now.getTime() - unsentFiles.staleMs) }).execute()
  if (!(await hasRoom())) throw new ApiError('slow_down')

  async function hasRoom(): Promise<boolean> {
    const held = await measureUnsent(tx, tenantId, author).executeTakeFirstOrThrow()
    return held.files < mostOf('files') && held.bytes + size <= mostOf('bytes')
  }
}
