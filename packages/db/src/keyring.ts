import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { type DataKeyId, bytesOf, newId } from './ids.ts'
import type { Tx } from './open-database.ts'
import { type DataKey, type Place, blindIndex, seal, unseal } from './seal.ts'
import type { TenantId } from './tenant-id.ts'

type Spot = Omit<Place, 'tenantId'>
/** Seals and opens what one tenant's rows hold. */
export type TenantKeys = {
  seal(spot: Spot, text: string): Buffer
  open(spot: Spot, sealed: Buffer): string
  blindIndex(purpose: string, text: string): Buffer
}

/** Each tenant's data keys, wrapped by the operator's key at rest and kept in memory for a while once opened. */
export class Keyring {
  readonly #operator: Buffer
  readonly #known = new Map<TenantId, TenantKeys>()

  constructor(operatorKey: string) {
    this.#operator = Buffer.from(hkdfSync('sha256', operatorKey, 'frontdesk', 'wrap data keys', 32))
  }

  known(tenantId: TenantId): TenantKeys | undefined {
    return this.#known.get(tenantId)
  }

  async of(tx: Tx, tenantId: TenantId): Promise<TenantKeys> {
    const known = this.#known.get(tenantId)
    if (known) return known
    const rows = await tx
      .selectFrom('data_key')
      .select(['id', 'wrapped_key'])
      .where('tenant_id', '=', tenantId)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute()
    const keys = tenantKeys(
      tenantId,
      rows.map((row) => ({ id: row.id, secret: this.#unwrap(tenantId, row.id, row.wrapped_key) })),
    )
    if (this.#known.size >= 5_000) this.#known.clear()
    this.#known.set(tenantId, keys)
    return keys
  }

  /** For what belongs to no tenant: users' e-mail addresses. */
  operatorKeys(): TenantKeys {
    return tenantKeys('operator', [{ id: '00000000-0000-0000-0000-000000000001', secret: this.#operator }])
  }

  async createDataKey(tx: Tx, tenantId: TenantId): Promise<void> {
    const id = newId<'data_key'>()
    await tx
      .insertInto('data_key')
      .values({ tenant_id: tenantId, id, wrapped_key: this.#wrap(tenantId, id, randomBytes(32)) })
      .execute()
  }

  #wrap(tenantId: TenantId, id: DataKeyId, secret: Buffer): Buffer {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#operator, nonce).setAAD(wrapAad(tenantId, id))
    const body = Buffer.concat([cipher.update(secret), cipher.final()])
    return Buffer.concat([Buffer.of(1), nonce, body, cipher.getAuthTag()])
  }

  #unwrap(tenantId: TenantId, id: DataKeyId, wrapped: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.#operator, wrapped.subarray(1, 13))
      .setAAD(wrapAad(tenantId, id))
      .setAuthTag(wrapped.subarray(45))
    return Buffer.concat([decipher.update(wrapped.subarray(13, 45)), decipher.final()])
  }
}

function wrapAad(tenantId: TenantId, id: DataKeyId): Buffer {
  return Buffer.concat([bytesOf(tenantId), bytesOf(id)])
}

function tenantKeys(tenantId: string, keys: readonly DataKey[]): TenantKeys {
  const newest = keys[0]
  if (!newest) throw new Error('a tenant has no data key')
  const keyOf = (id: string) => {
    const key = keys.find((candidate) => candidate.id === id)
    if (!key) throw new Error('sealed with a key that is gone')
    return key
  }
  return {
    seal: (spot, text) => seal(newest, { tenantId, ...spot }, text),
    open: (spot, sealed) => unseal(keyOf, { tenantId, ...spot }, sealed),
    // The oldest key, so that an index stays findable after a rotation.
    blindIndex: (purpose, text) => blindIndex(keys.at(-1) ?? newest, purpose, text),
  }
}
