import { asTenant } from '@frontdesk/db/as-tenant'
import {
  type Entry,
  type EntryRequest,
  type Principal,
  type Ref,
  type TenantRef,
  type UnverifiedCredential,
  batchRefs,
  enter,
  enterAndRun,
  findLiveLogin,
} from '@frontdesk/db/entry'
import type { TenantKeys } from '@frontdesk/db/keyring'
import { fetchKeysOf, withKeysOfRows } from '@frontdesk/db/keys-of-rows'
import { type Db, type Tx, compiler } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Compilable } from 'kysely'
import { ApiError } from './api-error.ts'
import { type Actor, actorOf } from './audit.ts'
import type { Deps } from './deps.ts'

/** What one statement is built with, before anybody is proven: the tenant is a piece of SQL. */
export type Desk<S extends string> = { db: Db; tenantId: TenantRef; subjectId: Ref<S> }
/** What a procedure of several statements works with. */
export type Scope<S extends string> = {
  tx: Tx
  tenantId: TenantId
  subjectId: S
  grants: readonly string[]
  keys: TenantKeys
  /** Who the audit log says it was. */
  actor: Actor
  /** Wakes whoever watches this topic, once the transaction is committed. */
  wake(topic: string): void
}

type Terms = Pick<EntryRequest, 'required' | 'touch'> & { requestId?: string }

/**
 * The one way from a procedure to the data. Every path proves the credential in the same round trip as the work, or
 * throws `unauthenticated`; `S` is what the credential's subject is.
 */
export class Entrance<S extends string> {
  #principal: Principal | undefined
  readonly #deps: Deps
  readonly #credential: UnverifiedCredential
  readonly #terms: Terms

  constructor(deps: Deps, credential: UnverifiedCredential, terms: Terms = {}) {
    this.#deps = deps
    this.#credential = credential
    this.#terms = terms
  }

  get entered(): boolean {
    return this.#principal !== undefined
  }

  async list<T>(build: (desk: Desk<S>) => Compilable<T>): Promise<T[]> {
    const desk = { db: compiler, tenantId: batchRefs.tenantId, subjectId: batchRefs.subjectId<S>() }
    const { entry, rows } = await enterAndRun(this.#deps.db.app, this.#request(), build(desk))
    this.#admit(entry)
    await fetchKeysOf(this.#deps, this.principal.tenantId, rows)
    return rows
  }

  async find<T>(build: (desk: Desk<S>) => Compilable<T>): Promise<T | undefined> {
    return (await this.list(build))[0]
  }

  async get<T>(build: (desk: Desk<S>) => Compilable<T>): Promise<T> {
    const row = await this.find(build)
    if (row === undefined) throw new ApiError('not_found')
    return row
  }

  async transaction<T>(work: (scope: Scope<S>) => Promise<T>): Promise<T> {
    const topics = new Set<string>()
    const result = await this.#deps.db.app.kysely.transaction().execute(async (tx) => {
      const { tenantId, subjectId, grants } = this.#admit(await enter(tx, this.#request()))
      const keys = await this.#deps.keyring.of(tx, tenantId)
      const actor = { ...actorOf(this.#credential.kind, subjectId), requestId: this.#terms.requestId }
      const scope = {
        tx: withKeysOfRows(tx, tenantId, this.#deps.keyring),
        tenantId,
        subjectId: subjectId as S, // auth.enter returns the column of the credential's kind
        grants,
        keys,
        actor,
        wake: (topic: string) => void topics.add(topic),
      }
      return await work(scope)
    })
    this.#deps.wakeups.publish(topics)
    return result
  }

  /** Proves the credential and nothing else. */
  async prove(): Promise<Principal> {
    const { entry } = await enterAndRun(this.#deps.db.app, this.#request())
    return this.#admit(entry)
  }

  /** For a stream that goes on: a member's session outlives the token that it began with. */
  async proveAgain(): Promise<void> {
    const { db, now } = this.#deps
    if (this.#credential.kind !== 'member') return void (await this.prove())
    const tenantId = await findLiveLogin(db.app, this.#credential, now())
    if (tenantId !== this.principal.tenantId) throw new ApiError('unauthenticated')
  }

  /** To open what a statement's rows hold; only after one has run. */
  async keys(): Promise<TenantKeys> {
    const { tenantId } = this.#principal ?? (await this.prove())
    const known = this.#deps.keyring.known(tenantId)
    return (
      known ?? (await asTenant(this.#deps.db.app, tenantId, async (tx) => await this.#deps.keyring.of(tx, tenantId)))
    )
  }

  /** Who has entered, for whoever takes notes. */
  get proven(): { tenantId: TenantId; actor: Actor } | undefined {
    if (!this.#principal) return undefined
    const { tenantId, subjectId } = this.#principal
    return { tenantId, actor: actorOf(this.#credential.kind, subjectId) }
  }

  get principal(): Principal {
    if (!this.#principal) throw new Error('nobody has entered yet')
    return this.#principal
  }

  #request() {
    return { credential: this.#credential, now: this.#deps.now(), ...this.#terms }
  }

  #admit(entry: Entry): Principal {
    if (entry.outcome === 'refused') throw new ApiError('unauthenticated')
    if (entry.outcome === 'forbidden') throw new ApiError('forbidden')
    this.#principal = entry.principal
    return entry.principal
  }
}
