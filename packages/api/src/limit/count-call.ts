import type { ErrorCode } from '../core/error-table.ts'
import type { Deps } from '../core/deps.ts'
import { EmailIn } from '../core/field-schemas.ts'
import { knownDevice } from '../credential/known-device.ts'
import { endOfWindow } from './end-of-window.ts'
import type { Bucket } from './limiter.ts'
import { readSolution } from '../proof-of-work/challenge.ts'
import { type LimitClass, type LimitRule, rulesOf, workRulesOf } from './limits.ts'
import { rateLimitHeaders } from './rate-limit-headers.ts'
import { secretLimit } from './secret-limit.ts'

/** A call as it came, before anything of it is looked up or even known to make sense. */
export type UnverifiedCall = {
  limit: LimitClass
  /** Where it came from: an IPv4 address, or the first half of an IPv6 one. */
  source: string
  credential?: string | undefined
  token?: string | undefined
  email?: string | undefined
  deviceCookie?: string | undefined
  /** The key of a site. */
  site?: string | undefined
  /** A challenge of ours, solved. */
  work?: string | undefined
}

export type CountedCall = { refusal: ErrorCode | undefined; headers: Record<string, string> }

type Counting = Pick<Deps, 'limiter' | 'limitSecrets' | 'now' | 'log'>

/**
 * Counts a call by the rules of its class, and says whether it may go on. It asks for nothing but the counts, so it cannot
 * differ between what exists and what does not. A store that does not answer lets nobody pass.
 */
export async function countCall(deps: Counting, unverified: UnverifiedCall): Promise<CountedCall> {
  const email = unverified.email === undefined ? undefined : spelledAlike(unverified.email)
  const device = email === undefined ? undefined : knownDevice(deps, unverified.deviceCookie, email)
  const call = { ...unverified, email, device }
  const now = deps.now()
  const bucketsOf = (rules: readonly LimitRule[], asksForWork: boolean) =>
    rules
      // Nobody's address is not one that strangers share.
      .filter(({ by }) => by !== 'email' || email !== undefined)
      .map((rule) => ({ rule, asksForWork, ...bucketOf(deps, call, { rule, now, asksForWork }) }))
  const buckets = [
    ...bucketsOf(rulesOf(call.limit, device !== undefined), false),
    ...bucketsOf(workRulesOf(call.limit), true),
  ]
  try {
    const counts = await deps.limiter.count(buckets)
    const counted = counts.flatMap((used, at) => (buckets[at] ? [{ ...buckets[at], used }] : []))
    const over = counted.find(({ used, limit }) => used > limit)
    const told = counted.filter(({ asksForWork }) => !asksForWork)
    return { refusal: await refusalFor(deps, call, over), headers: rateLimitHeaders(told, now) }
  } catch (cause) {
    deps.log.error({ event: 'limits.unavailable', cause })
    return { refusal: 'unavailable', headers: {} }
  }
}

async function refusalFor(
  deps: Counting,
  { work }: Call,
  over: { asksForWork: boolean } | undefined,
): Promise<ErrorCode | undefined> {
  if (!over) return undefined
  if (!over.asksForWork) return 'slow_down'
  const solved = work === undefined ? undefined : readSolution(deps.limitSecrets, work, deps.now())
  if (!solved) return 'work_needed'
  const hash = deps.limitSecrets.hash('solution', solved.key)
  const [used] = await deps.limiter.count([{ hash, limit: 1, endsAt: solved.endsAt, windowMs: 300_000 }])
  return used === 1 ? undefined : 'work_needed'
}

/** One address is one count, however many ways there are to write it; what is none is refused later, and counted as it is. */
function spelledAlike(unverifiedEmail: string): string {
  return EmailIn.safeParse(unverifiedEmail).data ?? unverifiedEmail.trim().toLowerCase()
}

type Call = UnverifiedCall & { device: string | undefined }

function bucketOf(
  { limitSecrets }: Counting,
  call: Call,
  { rule, now, asksForWork }: { rule: LimitRule; now: Date; asksForWork: boolean },
): Bucket {
  const windowMs = rule.windowSeconds * 1_000
  const endsAt = endOfWindow(now, windowMs)
  const what = asksForWork ? [call.limit, 'work'] : [call.limit]
  const hash = limitSecrets.hash(...what, rule.by, ...countedBy(rule, call))
  const limit = rule.shared ? secretLimit(limitSecrets, rule.limit, { key: hash, until: endsAt }) : rule.limit
  return { hash, limit, endsAt, windowMs }
}

/** Who presents nothing, or what cannot be one, is counted with whoever does so from the same address. */
function countedBy({ by }: LimitRule, { source, email, ...call }: Call): string[] {
  switch (by) {
    case 'address':
      return [source]
    case 'email':
      return [email ?? '']
    case 'email_at_address':
      return [source, email ?? '']
    case 'site':
      return [call.site ?? '']
    case 'everyone':
      return []
    case 'credential':
    case 'token':
    case 'device':
      return call[by] === undefined ? ['nobody', source] : ['somebody', call[by]]
  }
}
