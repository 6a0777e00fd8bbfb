import { randomBytes } from 'node:crypto'
import { bytesOf, newId } from './ids.ts'
import type { DataKey } from './seal.ts'
import { unwrapKey, wrapKey } from './wrap-key.ts'

/** A key of one customer or conversation, as it rests. */
export type WrappedSubjectKey = {
  id: string
  customer_id: string | null
  conversation_id: string | null
  wrapped_key: Buffer
  data_key_id: string
}

export type SubjectKeys = {
  get(id: string): DataKey | 'erased'
  make(subjectId: string): Pick<WrappedSubjectKey, 'wrapped_key'> & { key: DataKey; dataKeyId: string }
  /** Which of these are not at hand. */
  missing(ids: readonly string[]): string[]
  /** Takes what was found of those asked for; the others are gone for good. */
  take(asked: readonly string[], found: readonly WrappedSubjectKey[]): void
  unwrap(row: WrappedSubjectKey): DataKey
  /** What was erased is not to be found in memory either. */
  forget(ids: readonly string[]): void
  /** The same key, wrapped by the tenant's newest. */
  rewrap(row: WrappedSubjectKey): { wrapped_key: Buffer; data_key_id: string }
}

/** Remembers the last ones used; what is asked for is safe until as many others have been. */
export type KeyMemory = Map<string, DataKey | 'erased'>[]
const keptPerGeneration = 20_000

type DataKeys = { newest(): DataKey; byId(id: string): DataKey }

export function subjectKeys(tenantId: string, dataKeys: DataKeys, memory: KeyMemory): SubjectKeys {
  const find = (id: string) => memory.map((generation) => generation.get(tenantId + id)).find((key) => key)
  const remember = (id: string, key: DataKey | 'erased') => {
    if ((memory[0]?.size ?? 0) >= keptPerGeneration) memory.splice(0, memory.length, new Map(), memory[0] ?? new Map())
    memory[0]?.set(tenantId + id, key)
  }
  const place = (id: string, subjectId: string) => Buffer.concat([tenantId, id, subjectId].map(bytesOf))
  const placeOf = (row: WrappedSubjectKey) => place(row.id, row.customer_id ?? row.conversation_id ?? '')
  const unwrap = (row: WrappedSubjectKey) => {
    const secret = unwrapKey(dataKeys.byId(row.data_key_id).secret, placeOf(row), row.wrapped_key)
    const key = { id: row.id, owner: 'subject' as const, secret }
    remember(row.id, key)
    return key
  }
  return {
    unwrap,
    get(id) {
      const key = find(id)
      if (!key) throw new Error('sealed with a key that was not fetched: read the row through its scope')
      return key
    },
    make(subjectId) {
      const id = newId<'subject_key'>()
      const key = { id, owner: 'subject' as const, secret: randomBytes(32) }
      remember(id, key)
      const { id: dataKeyId, secret } = dataKeys.newest()
      return { key, dataKeyId, wrapped_key: wrapKey(secret, place(id, subjectId), key.secret) }
    },
    missing: (ids) => [...new Set(ids)].filter((id) => !find(id)),
    take(asked, found) {
      const byId = new Map(found.map((row) => [row.id, row]))
      for (const id of asked) {
        const row = byId.get(id)
        if (row) unwrap(row)
        else remember(id, 'erased')
      }
    },
    forget(ids) {
      for (const generation of memory) for (const id of ids) generation.delete(tenantId + id)
    },
    rewrap(row) {
      const { id, secret } = dataKeys.newest()
      return { wrapped_key: wrapKey(secret, placeOf(row), unwrap(row).secret), data_key_id: id }
    },
  }
}
