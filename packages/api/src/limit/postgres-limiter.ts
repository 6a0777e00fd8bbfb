import type { RolePool } from '@frontdesk/db/open-database'
import type { Limiter } from './limiter.ts'

/** One statement for all of a call's counts. The role that calls it can neither read nor reset them. */
export function openPostgresLimiter({ pool }: RolePool): Limiter {
  return {
    async count(buckets) {
      const { rows } = await pool.query<{ counts: number[] }>({
        name: 'count_call',
        text: 'select auth.count_call($1, $2, $3) as counts',
        values: [
          buckets.map(({ hash }) => hash),
          buckets.map(({ limit }) => limit),
          buckets.map(({ endsAt }) => endsAt),
        ],
      })
      const counts = rows[0]?.counts
      if (!counts?.length) throw new Error('nothing was counted')
      return counts
    },
  }
}
