import { BookingDetail } from '@frontdesk/api/booking/detail-schemas'
import { Booking, BookingWithCustomer } from '@frontdesk/api/booking/schemas'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { surfaces } from '../disclosure/surfaces.ts'

type JsonSchema = { properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[] }

/** The one with the most first. */
const kinds = Object.entries({ BookingDetail, BookingWithCustomer, Booking })

test('visitors and customers see a booking, API keys also whose it is, and only the staff what became of it', () => {
  const shown = Object.entries(surfaces).map(([surface, router]) => {
    const outputs = Object.values(router._def.procedures).map(
      (procedure) => (procedure as { _def: { output?: unknown } })._def.output, // what the builders put there
    )
    return [surface, [...new Set(outputs.flatMap(bookingsIn))].toSorted()]
  })
  expect(Object.fromEntries(shown)).toEqual({
    visitor: ['Booking'],
    customer: ['Booking'],
    integration: ['BookingWithCustomer'],
    member: ['BookingDetail', 'BookingWithCustomer'],
  })
})

function bookingsIn(output: unknown): string[] {
  if (!(output instanceof z.ZodType)) return [] // a stream of news
  return kindsIn(z.toJSONSchema(output, { io: 'input', unrepresentable: 'any' }))
}

function kindsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, items, anyOf = [] } = schema as JsonSchema
  const found = kinds.find(([, kind]) => Object.keys(kind.shape).every((field) => field in properties))
  const inside = [...Object.values(properties), items, ...anyOf].flatMap(kindsIn)
  return found ? [found[0], ...inside] : inside
}
