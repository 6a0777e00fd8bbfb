import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Deps } from '../core/deps.ts'
import type { RequestContext } from '../core/request-context.ts'
import type { LimitSecrets } from '../limit/limit-secrets.ts'

export const deviceCookie = '__Host-fd_device'
const days = 180
/** The computer at the front desk, where several people log in. */
const mostPeople = 5

/**
 * Remembers, in the browser alone, that somebody logged in to this address there. It opens nothing: who has it is counted
 * apart from strangers, so that they cannot use up its owner's attempts (decision 007).
 */
export function rememberDevice(ctx: Remembering, email: string): void {
  const { limitSecrets, now } = ctx.deps
  const others = entriesOf(ctx.cookies.get(deviceCookie)).filter((entry) => !proves(limitSecrets, entry, email))
  const name = randomBytes(16).toString('base64url')
  const until = (now().getTime() + days * 86_400_000).toString(36)
  const entry = [name, until, limitSecrets.sign(email, name, until).toString('base64url')]
  const value = [...others.slice(1 - mostPeople), entry].map((parts) => parts.join('.')).join('~')
  ctx.responseHeaders.append(
    'Set-Cookie',
    `${deviceCookie}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${days * 86_400}`,
  )
}

/** The name of the device that the cookie proves for this address. */
export function knownDevice(
  { limitSecrets, now }: { limitSecrets: LimitSecrets; now: () => Date },
  cookie: string | undefined,
  email: string,
): string | undefined {
  const entry = entriesOf(cookie).find((each) => proves(limitSecrets, each, email))
  const [name, until = ''] = entry ?? []
  return Number.parseInt(until, 36) > now().getTime() ? name : undefined
}

type Remembering = Pick<RequestContext, 'cookies' | 'responseHeaders'> & { deps: Pick<Deps, 'limitSecrets' | 'now'> }
type Entry = readonly string[]

function entriesOf(cookie: string | undefined): Entry[] {
  const entries = (cookie ?? '').slice(0, 1_000).split('~')
  return entries.map((entry) => entry.split('.')).filter((parts) => parts.length === 3)
}

function proves(secrets: LimitSecrets, [name = '', until = '', signature = '']: Entry, email: string): boolean {
  const given = Buffer.from(signature, 'base64url')
  const right = secrets.sign(email, name, until)
  return given.length === right.length && timingSafeEqual(given, right)
}
