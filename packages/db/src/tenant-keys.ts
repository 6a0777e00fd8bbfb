import type { SubjectKeys } from './subject-keys.ts'
import { type DataKey, type Place, blindIndex, keyOf, seal, unseal } from './seal.ts'

export type Spot = Omit<Place, 'tenantId'>
/** Seals and opens what one tenant's rows hold. */
export type TenantKeys = {
  seal(spot: Spot, text: string): Buffer
  /** Of somebody whose key was erased, nothing is left but ''. */
  open(spot: Spot, sealed: Buffer): string
  blindIndex(purpose: string, text: string): Buffer
  /** The keys of the tenant's single customers and conversations. */
  subjects: SubjectKeys
}

/** `keys` newest first. `tenantId` is what a value is bound to: the tenant, or the word for what belongs to none. */
export function tenantKeys(tenantId: string, keys: readonly DataKey[], subjects: SubjectKeys): TenantKeys {
  const newest = keys[0]
  if (!newest) throw new Error('a tenant has no data key')
  const own = (id: string) => {
    const key = keys.find((candidate) => candidate.id === id)
    if (!key) throw new Error('sealed with a key that is gone')
    return key
  }
  return {
    subjects,
    seal: (spot, text) => seal(newest, { tenantId, ...spot }, text),
    open(spot, sealed) {
      const { owner, id } = keyOf(sealed)
      const key = owner === 'tenant' ? own(id) : subjects.get(id)
      return key === 'erased' ? '' : unseal(key, { tenantId, ...spot }, sealed)
    },
    // The oldest key, so that an index stays findable after a rotation.
    blindIndex: (purpose, text) => blindIndex(keys.at(-1) ?? newest, purpose, text),
  }
}
