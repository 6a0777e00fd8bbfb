import { randomBytes } from 'node:crypto'
import { bytesOf, newId } from './ids.ts'
import { type DataKey, keyOf } from './seal.ts'
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
  /** Which keys the sealed columns of these rows need that are not at hand. */
  missing(rows: readonly object[]): string[]
  /** Takes what was found of those asked for; the others are gone for good. */
  take(asked: readonly string[], found: readonly WrappedSubjectKey[]): void
  unwrap(row: WrappedSubjectKey): DataKey
  /** The same key, wrapped by the tenant's newest. */
  rewrap(row: WrappedSubjectKey): { wrapped_key: Buffer; data_key_id: string }
}

/** Remembers the last ones used; what is asked for is safe until as many others have been. */
export type KeyMemory = Map<string, DataKey | 'erased'>[]
const keptPerGeneration = 20_000

export function subjectKeys(tenantId: string, dataKeys: readonly DataKey[], memory: KeyMemory): SubjectKeys {
  const [newest] = dataKeys
  const outer = (id: string | undefined) => {
    const key = dataKeys.find((candidate) => candidate.id === id)
    if (!key) throw new Error('wrapped with a data key that is gone')
    return key
  }
  const find = (id: string) => memory.map((generation) => generation.get(tenantId + id)).find((key) => key)
  const remember = (id: string, key: DataKey | 'erased') => {
    if ((memory[0]?.size ?? 0) >= keptPerGeneration) memory.splice(0, memory.length, new Map(), memory[0] ?? new Map())
    memory[0]?.set(tenantId + id, key)
  }
  const place = (id: string, subjectId: string) => Buffer.concat([tenantId, id, subjectId].map(bytesOf))
  const placeOf = (row: WrappedSubjectKey) => place(row.id, row.customer_id ?? row.conversation_id ?? '')
  const unwrap = (row: WrappedSubjectKey) => {
    const secret = unwrapKey(outer(row.data_key_id).secret, placeOf(row), row.wrapped_key)
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
      const { id: dataKeyId, secret } = outer(newest?.id)
      return { key, dataKeyId, wrapped_key: wrapKey(secret, place(id, subjectId), key.secret) }
    },
    missing: (rows) => [...new Set(rows.flatMap(sealedFor))].filter((id) => !find(id)),
    take(asked, found) {
      const byId = new Map(found.map((row) => [row.id, row]))
      for (const id of asked) {
        const row = byId.get(id)
        if (row) unwrap(row)
        else remember(id, 'erased')
      }
    },
    rewrap(row) {
      const { id, secret } = outer(newest?.id)
      return { wrapped_key: wrapKey(secret, placeOf(row), unwrap(row).secret), data_key_id: id }
    },
  }
}

export function holdsSealed(row: object): boolean {
  return sealedFor(row).length > 0
}

/** The subjects' keys that a row's sealed columns name. */
function sealedFor(row: object): string[] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (!name.endsWith('_sealed') || !Buffer.isBuffer(value)) return []
    const { owner, id } = keyOf(value)
    return owner === 'subject' ? [id] : []
  })
}
