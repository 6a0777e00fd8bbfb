import { expectTypeOf, test } from 'vitest'
import type { client, trpc } from './trpc.ts'
import type { Provider } from './types.ts'

/** Nobody runs it: the compiler reads it, and complains where one of these is no mistake any more. */
function mistakes(member: typeof client, proxy: typeof trpc) {
  const providerId = 'prv_00000000000000000000000000'
  void member.provider.rename.mutate({ providerId, name: 'Ana' })
  // @ts-expect-error a name is a text
  void member.provider.rename.mutate({ providerId, name: 1 })
  // @ts-expect-error a name is needed
  void member.provider.rename.mutate({ providerId })
  // @ts-expect-error nobody asks for what is not there
  void member.provider.rename.mutate({ providerId, name: 'Ana', tenantId: 'ten_1' })
  // @ts-expect-error what changes something is no query
  void member.provider.rename.query({ providerId, name: 'Ana' })
  // @ts-expect-error there is no such procedure
  void member.provider.renameAll.mutate({})
  // @ts-expect-error the widget's calls are not the staff's
  void member.session.start.mutate({ siteKey: 'site_1' })
  void proxy.booking.get.queryOptions({ bookingId: 'bkg_1' })
  // @ts-expect-error an id is a text
  void proxy.booking.get.queryOptions({ bookingId: 1 })
}

test('a call that the server would not take does not compile, and an answer is what its schema says', () => {
  expectTypeOf(mistakes).toBeFunction()
  expectTypeOf<Provider['name']>().toEqualTypeOf<string>()
  expectTypeOf<Provider['id']>().toEqualTypeOf<`prv_${string}`>()
  expectTypeOf<Provider>().not.toBeAny()
})
