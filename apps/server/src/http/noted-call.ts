import type { Deps } from '@frontdesk/api/core/deps'
import type { Note } from '@frontdesk/api/watch/note'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** What every note of a refused request says of where and when it came. */
export function notedCall(c: Context, deps: Deps): Pick<Note, 'address' | 'at'> {
  return { address: getConnInfo(c).remote.address ?? '', at: deps.now() }
}
