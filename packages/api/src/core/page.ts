import type { TenantKeys } from '@frontdesk/db/keyring'
import type { Compilable } from 'kysely'
import { z } from 'zod'
import { ApiError } from './api-error.ts'
import type { Desk, Entrance } from './entrance.ts'

/** Where the last page ended. `at` is an instant as it was given, so that not even its microseconds are lost. */
export type Position<Id extends string> = { at: string; id: Id }

export type PageRequest<Row> = {
  /** The list and what narrows it: a cursor of another one is none. */
  query: string
  cursor: string | undefined
  limit: number | undefined
  /** What the list is ordered by, before the id. */
  at: (row: Row) => Date | string
}

/** What the statement has to do: begin after a position and give at most so many rows. */
export type Window<Id extends string> = { after: Position<Id> | undefined; limit: number }

/**
 * One page of a list that nobody can count: a cursor is sealed for this person and this query, and one that was tampered
 * with, or is somebody else's, is simply `invalid` (page.test.ts).
 */
export async function listPage<S extends string, Row extends { id: string }>(
  entrance: Entrance<S>,
  { query, cursor, limit = 25, at }: PageRequest<Row>,
  build: (desk: Desk<S>, window: Window<Row['id']>) => Compilable<Row>,
): Promise<{ rows: Row[]; keys: TenantKeys; nextCursor: string | null }> {
  const after = cursor === undefined ? undefined : await openCursor<Row['id']>(entrance, query, cursor)
  // One row more than asked for says whether there is a next page.
  const found = await entrance.list((desk) => build(desk, { after, limit: limit + 1 }))
  const keys = await entrance.keys()
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  if (!last) return { rows, keys, nextCursor: null }
  const instant = at(last)
  const position = { at: typeof instant === 'string' ? instant : instant.toISOString(), id: last.id }
  const sealed = keys.seal(spot(query, entrance.principal.subjectId), JSON.stringify(position))
  return { rows, keys, nextCursor: sealed.toString('base64url') }
}

async function openCursor<Id extends string>(
  entrance: Entrance<string>,
  query: string,
  unverified: string,
): Promise<Position<Id>> {
  const keys = await entrance.keys()
  try {
    const text = keys.open(spot(query, entrance.principal.subjectId), Buffer.from(unverified, 'base64url'))
    return JSON.parse(text) as Position<Id> // only what was sealed above opens
  } catch {
    const wrong: z.core.$ZodIssue = { code: 'custom', path: ['cursor'], message: 'not a cursor', input: undefined }
    throw new ApiError('invalid', { cause: new z.ZodRealError([wrong]) })
  }
}

/** What a cursor is bound to, beside the tenant whose key seals it. */
function spot(query: string, subjectId: string) {
  return { table: 'cursor', column: query, rowId: subjectId }
}
