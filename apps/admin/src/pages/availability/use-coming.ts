import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/trpc.ts'

/** How many bookings with a provider are not over, as it is now; nothing until it is known. */
export function useComing(providerId: string, isAsked: boolean): number | undefined {
  const query = useQuery({
    ...trpc.provider.availability.queryOptions({ providerId }),
    enabled: isAsked,
    refetchOnMount: 'always',
  })
  return query.data?.coming
}
