import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnSlot } from '../api/trpc.ts'
import { client } from '../api/trpc.ts'
import { findSlots } from './find-slots.ts'

async function ask(from: string, to: string): Promise<readonly OwnSlot[]> {
  return (await client.booking.slots.query({ from, to })).slots
}

/** Where the booking could be moved to, more of it when asked; its own time is not in its way. */
export function useOwnSlots() {
  const [startedAt] = useState(() => Date.now())
  return useInfiniteQuery({
    queryKey: ['own slots', startedAt],
    queryFn: ({ pageParam }) => findSlots(ask, pageParam),
    initialPageParam: startedAt,
    getNextPageParam: ({ nextFrom }) => nextFrom,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
}
