import { type AccountPrincipal, type EntryRequest, type UnverifiedCredential, enterAccount } from '@frontdesk/db/entry'
import type { TenantKeys } from '@frontdesk/db/keyring'
import type { Tx } from '@frontdesk/db/open-database'
import { ApiError } from './api-error.ts'
import type { Deps } from './deps.ts'

/** What a procedure about the person's own account works with. `keys` are the operator's: an account is no tenant's. */
export type AccountScope = Omit<AccountPrincipal, 'issuedAt' | 'expiresAt'> & {
  tx: Tx
  keys: TenantKeys
  now: Date
  requestId: string | undefined
}

type Terms = { touch?: boolean; requestId?: string }

/** The one way from a procedure to somebody's own account, as `Entrance` is to a tenant's data. */
export class AccountEntrance {
  #principal: AccountPrincipal | undefined
  readonly #deps: Deps
  readonly #request: Pick<EntryRequest, 'credential' | 'touch'>
  readonly #requestId: string | undefined

  constructor(deps: Deps, credential: UnverifiedCredential, { requestId, ...terms }: Terms = {}) {
    this.#deps = deps
    this.#request = { credential, ...terms }
    this.#requestId = requestId
  }

  get entered(): boolean {
    return this.#principal !== undefined
  }

  async transaction<T>(work: (scope: AccountScope) => Promise<T>): Promise<T> {
    const now = this.#deps.now()
    return await this.#deps.db.app.kysely.transaction().execute(async (tx) => {
      const principal = await enterAccount(tx, { ...this.#request, now })
      if (!principal) throw new ApiError('unauthenticated')
      this.#principal = principal
      const { userId, sessionId, at } = principal
      return await work({
        tx,
        userId,
        sessionId,
        at,
        now,
        keys: this.#deps.keyring.operatorKeys(),
        requestId: this.#requestId,
      })
    })
  }

  /** Proves the session and nothing else. */
  async prove(): Promise<AccountPrincipal> {
    await this.transaction(async () => await Promise.resolve())
    return this.principal
  }

  get principal(): AccountPrincipal {
    if (!this.#principal) throw new Error('nobody has entered yet')
    return this.#principal
  }
}
