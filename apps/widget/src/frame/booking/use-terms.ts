import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { termsSentence } from './terms-sentence.ts'

/** What holds for changing one's mind about it; nothing where the service is not offered any more. */
export function useTerms({ serviceId, price }: Booking): string | undefined {
  const { offered } = useStore(useDesk().booking.flow)
  const service = offered?.services.find(({ id }) => id === serviceId)
  return service && termsSentence({ ...service, isFree: price.amountMinor === 0 })
}
