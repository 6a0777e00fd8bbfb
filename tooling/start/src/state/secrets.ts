import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

export type Secrets = {
  operatorKey: string
  memberCookieKey: string
  postgresPassword: string
  databasePassword: string
  stripeSecretKey: string
  stripeWebhookSecret: string
  /** Of the demo's members. */
  demoPassword: string
}

/** Made at the first start of a clone; nothing here has a default, and no two clones share any. */
export function readOrMakeSecrets(file: string): Secrets {
  // What a later version adds is made when it is missed.
  const known: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = { ...makeSecrets(), ...known }
  writeFileSync(file, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 })
  return secrets
}

function makeSecrets(): Secrets {
  return {
    operatorKey: key(),
    memberCookieKey: key(),
    postgresPassword: key(),
    databasePassword: key(),
    stripeSecretKey: `sk_test_${key()}`,
    stripeWebhookSecret: `whsec_${key()}`,
    demoPassword: [word(), word(), word()].join('-'),
  }
}

/** In hexadecimal, which never spells a word by chance: the server refuses what looks like a placeholder. */
function key(): string {
  return randomBytes(32).toString('hex')
}

/** Typed by hand from the terminal, hence short and without letters that look alike. */
function word(): string {
  return Array.from({ length: 5 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'.charAt(randomInt(31))).join('')
}
