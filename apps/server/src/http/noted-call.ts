import type { Deps } from '@frontdesk/api/core/deps'
import type { Note } from '@frontdesk/api/watch/note'
import type { Context } from 'hono'
import { sourceOf } from './source-of.ts'

/** What every note of a refused request says of where and when it came. */
export function notedCall(c: Context, deps: Deps): Pick<Note, 'address' | 'at'> {
  return { address: sourceOf(c, deps), at: deps.now() }
}
