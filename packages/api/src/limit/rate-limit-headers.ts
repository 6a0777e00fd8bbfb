import type { Bucket } from './limiter.ts'
import type { LimitRule } from './limits.ts'

type Counted = Bucket & { rule: LimitRule; used: number }

/**
 * What a caller may know of its own counts, in the fields of
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/: quota and window, remaining and seconds to its end.
 */
export function rateLimitHeaders(counted: readonly Counted[], now: Date): Record<string, string> {
  const told = counted.filter(({ rule }) => !rule.shared)
  const over = counted.filter(({ used, limit }) => used > limit)
  return {
    'RateLimit-Policy': told.map(({ rule }) => `"${rule.by}";q=${rule.limit};w=${rule.windowSeconds}`).join(', '),
    RateLimit: told
      .map(({ rule, limit, used, endsAt }) => `"${rule.by}";r=${Math.max(0, limit - used)};t=${seconds(endsAt, now)}`)
      .join(', '),
    ...(over.length > 0 && { 'Retry-After': String(Math.max(...over.map(({ endsAt }) => seconds(endsAt, now)))) }),
  }
}

function seconds(endsAt: Date, now: Date): number {
  return Math.ceil((endsAt.getTime() - now.getTime()) / 1_000)
}
