import { type KeyMemory, type SubjectKeys, subjectKeys } from './subject-keys.ts'
import { type DataKey, type Place, blindIndex, keyOf, seal, unseal } from './seal.ts'

export type Spot = Omit<Place, 'tenantId'>
/** Seals and opens what one tenant's rows hold. */
export type TenantKeys = {
  seal(spot: Spot, content: string | Uint8Array): Buffer
  /** Of somebody whose key was erased, nothing is left but ''. */
  open(spot: Spot, sealed: Buffer): string
  /** The same for what is no text. */
  openBytes(spot: Spot, sealed: Buffer): Buffer
  blindIndex(purpose: string, text: string): Buffer
  /** The keys of the tenant's single customers and conversations. */
  subjects: SubjectKeys
  /** Whether any of these is a key of the tenant that was made since its keys were read. */
  lacks(dataKeyIds: readonly string[]): boolean
  renew(keys: readonly DataKey[]): void
  /** Sealed by another of the tenant's keys than the newest. */
  isOld(sealed: Buffer): boolean
}

/** `keys` newest first. `tenantId` is what a value is bound to: the tenant, or the word for what belongs to none. */
export function tenantKeys(tenantId: string, dataKeys: readonly DataKey[], memory: KeyMemory): TenantKeys {
  const keys = [...dataKeys]
  const own = (found: DataKey | undefined) => {
    if (keys.length === 0) throw new Error('a tenant has no data key')
    if (!found) throw new Error('sealed with a key that is gone')
    return found
  }
  own(keys[0])
  const byId = (id: string) => own(keys.find((candidate) => candidate.id === id))
  const openBytes = (spot: Spot, sealed: Buffer) => {
    const { owner, id } = keyOf(sealed)
    const key = owner === 'tenant' ? byId(id) : subjects.get(id)
    return key === 'erased' ? Buffer.alloc(0) : unseal(key, { tenantId, ...spot }, sealed)
  }
  const subjects = subjectKeys(tenantId, { newest: () => own(keys[0]), byId }, memory)
  return {
    subjects,
    lacks: (ids) => ids.some((id) => !keys.some((key) => key.id === id)),
    renew: (read) => void keys.splice(0, keys.length, ...read),
    isOld: (sealed) => keyOf(sealed).id !== own(keys[0]).id,
    seal: (spot, content) => seal(own(keys[0]), { tenantId, ...spot }, content),
    open: (spot, sealed) => openBytes(spot, sealed).toString('utf8'),
    openBytes,
    // The oldest key, so that an index stays findable after a rotation.
    blindIndex: (purpose, text) => blindIndex(own(keys.at(-1)), purpose, text),
  }
}
