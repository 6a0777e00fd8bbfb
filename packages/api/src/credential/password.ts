import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'

const derive = promisify(argon2)
/** OWASP's first choice for argon2id. Every stored hash has these, so every check does the same work. */
const cost = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 }
/** What is checked where nothing is stored. One does for a process, however many servers run in it. */
let ofNobody: Promise<string> | undefined
const prefix = `$argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`

export type PasswordHasher = {
  hash(password: string): Promise<string>
  /** Without a stored hash the dummy is checked, at the same cost, and the answer is false. */
  verify(password: string, stored: string | null | undefined): Promise<boolean>
}

export async function createPasswordHasher(): Promise<PasswordHasher> {
  const limit = gate(Math.max(1, availableParallelism() - 1))
  const hash = async (password: string, nonce = randomBytes(16)) => {
    const tag = await limit(
      async () => await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost }),
    )
    return `${prefix}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
  }
  const dummy = await (ofNobody ??= hash(randomBytes(32).toString('base64url')))
  return {
    hash,
    verify: async (password, stored) => {
      const reference = Buffer.from(stored ?? dummy)
      const nonce = Buffer.from((stored ?? dummy).split('$')[3] ?? '', 'base64url')
      const computed = Buffer.from(await hash(password, nonce))
      return computed.length === reference.length && timingSafeEqual(computed, reference) && typeof stored === 'string'
    },
  }
}

/** Lets so many run at once: hashing on every core would stop the event loop from answering anybody. */
function gate(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = places
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => void waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
