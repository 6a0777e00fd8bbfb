import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import type { SlotVerdict } from '../../../api/types.ts'

interface Wish {
  serviceId: string | undefined
  providerId: string | undefined
  startsAt: string | undefined
  bookingId?: string
  addonIds?: string[]
  seats?: number
  priceMinor?: number
}

export interface SlotCheck {
  verdict: SlotVerdict | undefined
  isChecking: boolean
  error: unknown
}

/** What speaks against a time that is being chosen, as soon as there is one. */
export function useSlotCheck({ serviceId, startsAt, ...wish }: Wish): SlotCheck {
  const isAsked = serviceId !== undefined && startsAt !== undefined
  const query = useQuery({
    ...trpc.booking.check.queryOptions({ serviceId: serviceId ?? '', startsAt: startsAt ?? '', ...wish }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return {
    verdict: isAsked ? query.data : undefined,
    isChecking: isAsked && query.isFetching,
    error: isAsked ? query.error : undefined,
  }
}
