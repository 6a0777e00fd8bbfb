import type { Anomaly, Refusal } from '@frontdesk/db/schema'

type Rule = { counts: readonly Refusal[]; threshold: number; minutes: number }

/**
 * What adds up to an alert: so many of these within one window, by one key, customer or member, or by one source where
 * nobody has proven who they are. A visitor counts as their source, since sessions are free. One alert a window.
 */
export const anomalies = {
  misses: { counts: ['lookup_miss', 'no_route'], threshold: 20, minutes: 10 },
  // What merely ran out or was never there is everyday life.
  credentials_refused: {
    counts: ['garbage', 'other_kind', 'unknown', 'wrong', 'revoked', 'used', 'disabled', 'unverified'],
    threshold: 20,
    minutes: 10,
  },
  roles_refused: { counts: ['role_refused', 'foreign_page'], threshold: 10, minutes: 10 },
  rate_limits: { counts: ['rate_limited'], threshold: 20, minutes: 10 },
  bad_signatures: { counts: ['bad_signature'], threshold: 5, minutes: 10 },
  failures: { counts: ['internal'], threshold: 10, minutes: 10 },
} as const satisfies Record<Anomaly, Rule>

export function anomalyOf(reason: Refusal): Anomaly | undefined {
  const rules: [string, Rule][] = Object.entries(anomalies)
  const found = rules.find(([, { counts }]) => counts.includes(reason))
  return found?.[0] as Anomaly | undefined // the table's own keys
}

export function windowOf(anomaly: Anomaly, at: Date): Date {
  const ms = anomalies[anomaly].minutes * 60_000
  return new Date(Math.floor(at.getTime() / ms) * ms)
}
