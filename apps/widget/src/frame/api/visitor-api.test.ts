import { expectTypeOf, test } from 'vitest'
import type { VisitorApi } from './visitor-api.ts'
import type { Booking } from './wire.ts'

/** Nobody runs it: the compiler reads it, and complains where one of these is no mistake any more. */
function mistakes(visitor: VisitorApi) {
  void visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Hello' })
  // @ts-expect-error a text is a text
  void visitor.message.send.mutate({ nonce: 'nonce-0001', text: 1 })
  // @ts-expect-error whatever is sent bears a nonce
  void visitor.message.send.mutate({ text: 'Hello' })
  // @ts-expect-error nobody says who they are
  void visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Hello', author: 'member' })
  // @ts-expect-error what changes something is no query
  void visitor.message.send.query({ nonce: 'nonce-0001', text: 'Hello' })
  // @ts-expect-error the staff's calls are not the widget's
  void visitor.customer.list.query({})
}

test('a call that the server would not take does not compile, and an answer is what its schema says', () => {
  expectTypeOf(mistakes).toBeFunction()
  expectTypeOf<Booking['serviceName']>().toEqualTypeOf<string>()
  expectTypeOf<Booking['id']>().toEqualTypeOf<`bkg_${string}`>()
  expectTypeOf<Booking>().not.toBeAny()
})
