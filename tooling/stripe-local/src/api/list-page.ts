import { integer, optional, text } from './readers.ts'
import { missingResource } from './stripe-error.ts'

export const pageParams = {
  ending_before: optional(text()),
  limit: optional(integer(1, 100)),
  starting_after: optional(text()),
}

type Page = { limit?: number | undefined; starting_after?: string | undefined; ending_before?: string | undefined }

/** `oldestFirst` is the order of creation; Stripe lists the newest first. https://docs.stripe.com/api/pagination */
export function listPage<T extends { id: string }>(url: string, oldestFirst: readonly T[], page: Page): object {
  const { limit = 10, starting_after: after, ending_before: before } = page
  const all = oldestFirst.toReversed()
  if (before !== undefined) {
    const end = place(all, before, 'ending_before')
    const start = Math.max(0, end - limit)
    return { object: 'list', data: all.slice(start, end), has_more: start > 0, url }
  }
  const start = after === undefined ? 0 : place(all, after, 'starting_after') + 1
  return { object: 'list', data: all.slice(start, start + limit), has_more: all.length > start + limit, url }
}

function place(all: ReadonlyArray<{ id: string }>, id: string, param: string): number {
  const index = all.findIndex((one) => one.id === id)
  if (index === -1) throw missingResource('object', id, param)
  return index
}
