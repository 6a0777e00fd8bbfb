import { expect, test } from 'vitest'
import { batchRefs } from './entry.ts'
import type { ServiceId } from './ids.ts'
import { compiler } from './open-database.ts'
import { preparedQuery } from './prepared-query.ts'

test('a statement is built once, and every call has values of its own', () => {
  let built = 0
  const find = preparedQuery<{ id: ServiceId; now: Date }, { id: ServiceId }>(
    { id: true, now: true },
    ({ id, now }) => {
      built += 1
      return compiler
        .selectFrom('service')
        .where('tenant_id', '=', batchRefs.tenantId)
        .where('id', '=', id)
        .where('active', '=', true)
        .where('created_at', '<', now)
        .select('id')
    },
  )
  const asked = ['first', 'second'].map((id, at) => find({ id: id as ServiceId, now: new Date(at) })) // not ids of anything
  const [first, second] = asked.map((query) => query.compile())

  expect(built).toBe(1)
  expect(first?.sql).toContain('"id" = $1 and "active" = $2 and "created_at" < $3')
  expect(second?.sql).toBe(first?.sql)
  expect(first?.parameters).toEqual(['first', true, new Date(0)])
  expect(second?.parameters).toEqual(['second', true, new Date(1)])
})
