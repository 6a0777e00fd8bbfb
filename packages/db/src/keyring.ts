import { randomBytes } from 'node:crypto'
import { type DataKeyId, bytesOf, newId } from './ids.ts'
import type { Db, Tx } from './open-database.ts'
import { type OperatorKeys, type OperatorSecrets, operatorKeys } from './operator-keys.ts'
import { readPlatformKeys } from './platform-key.ts'
import type { DataKey } from './seal.ts'
import type { KeyMemory } from './subject-keys.ts'
import { type TenantKeys, tenantKeys } from './tenant-keys.ts'
import type { TenantId } from './tenant-id.ts'

export type { TenantKeys }

/** Each tenant's data keys, wrapped by the operator's key at rest and kept in memory for a while once opened. */
export class Keyring {
  readonly operator: OperatorKeys
  readonly #known = new Map<TenantId, TenantKeys>()
  readonly #subjects: KeyMemory = [new Map(), new Map()]
  #platform: TenantKeys | undefined

  constructor(secrets: OperatorSecrets) {
    this.operator = operatorKeys(secrets)
  }

  known(tenantId: TenantId): TenantKeys | undefined {
    return this.#known.get(tenantId)
  }

  forget(tenantId: TenantId): void {
    this.#known.delete(tenantId)
  }

  async of(tx: Tx, tenantId: TenantId): Promise<TenantKeys> {
    const known = this.#known.get(tenantId)
    if (known) return known
    const keys = await this.read(tx, tenantId)
    if (this.#known.size >= 5_000) this.#known.clear()
    this.#known.set(tenantId, keys)
    return keys
  }

  /** As the database has them now. */
  async read(tx: Tx, tenantId: TenantId): Promise<TenantKeys> {
    return tenantKeys(tenantId, await this.readDataKeys(tx, tenantId), this.#subjects)
  }

  /** Newest first. */
  async readDataKeys(tx: Tx, tenantId: TenantId): Promise<DataKey[]> {
    const rows = await tx
      .selectFrom('data_key')
      .select(['id', 'wrapped_key', 'wrapped_by'])
      .where('tenant_id', '=', tenantId)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute()
    return rows.map((row) => ({ id: row.id, secret: this.operator.unwrap(placeOf(tenantId, row.id), row) }))
  }

  /** For what belongs to no tenant: users' e-mail addresses. */
  operatorKeys(): TenantKeys {
    if (!this.#platform) throw new Error('open the keyring with openKeyring')
    return this.#platform
  }

  isPlatformKey(id: string): boolean {
    return this.#platform?.lacks([id]) === false
  }

  async readPlatform(db: Db): Promise<this> {
    const keys = await readPlatformKeys(db, this.operator)
    this.#platform = tenantKeys('operator', keys, [])
    return this
  }

  async createDataKey(tx: Tx, tenantId: TenantId): Promise<void> {
    const id = newId<'data_key'>()
    await tx
      .insertInto('data_key')
      .values({ tenant_id: tenantId, id, ...this.operator.wrap(placeOf(tenantId, id), randomBytes(32)) })
      .execute()
  }
}

/** A keyring that also opens what belongs to no tenant. */
export async function openKeyring(db: Db, secrets: OperatorSecrets): Promise<Keyring> {
  return await new Keyring(secrets).readPlatform(db)
}

/** What a wrapped key may be unwrapped as. */
export function placeOf(tenantId: TenantId, id: DataKeyId): Buffer {
  return Buffer.concat([bytesOf(tenantId), bytesOf(id)])
}
