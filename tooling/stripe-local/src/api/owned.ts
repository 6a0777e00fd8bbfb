import { missingResource } from './stripe-error.ts'

type Wanted = { account: string; id: string; kind: string; param: string }

/** Another account's object and one that never was are the same thing to a caller. */
export function ownedOrMissing<T extends { account: string }>(all: ReadonlyMap<string, T>, wanted: Wanted): T {
  const found = all.get(wanted.id)
  if (found?.account !== wanted.account) throw missingResource(wanted.kind, wanted.id, wanted.param)
  return found
}

export function objectsOf<T>(all: ReadonlyMap<string, { account: string; object: T }>, account: string): T[] {
  return [...all.values()].filter((owned) => owned.account === account).map((owned) => owned.object)
}
