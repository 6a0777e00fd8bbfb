import { Card } from '@frontdesk/ui/card'
import { IconButton } from '@frontdesk/ui/icon-button'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Availability } from '../../api/types.ts'
import { Item, Items } from '../../parts/item.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { useMayConfigure } from '../../shell/me.ts'
import { AddTimeOff } from './add-time-off.tsx'
import { timeOffWords } from './time-off-words.ts'

/** Vacations and free afternoons. Each takes effect by itself, whatever is being changed in the hours. */
export function TimeOffCard({ availability }: { availability: Availability }): ReactNode {
  const mayConfigure = useMayConfigure()
  const { providerId, timeOff, zone } = availability
  const remove = useMutation(
    trpc.provider.removeTimeOff.mutationOptions({
      onSuccess: () => showToast({ title: 'Time off removed' }),
      onError: showProblem,
      onSettled: () => refreshHours(),
    }),
  )
  return (
    <Card
      title="Time off"
      description="A vacation or an afternoon. Bookings that are in it already stay: you see them in the week."
      flush
    >
      {timeOff.length === 0 ? (
        <p className="px-5 pb-4 text-sm text-subtle sm:px-6">None is coming.</p>
      ) : (
        <Items label="Time off">
          {timeOff.map((off) => {
            const words = timeOffWords(off, zone)
            return (
              <Item
                key={off.id}
                title={words}
                actions={
                  mayConfigure && (
                    <IconButton
                      icon={Trash2}
                      label={`Remove ${words}`}
                      isDisabled={remove.isPending}
                      onPress={() => remove.mutate({ timeOffId: off.id })}
                    />
                  )
                }
              />
            )
          })}
        </Items>
      )}
      {mayConfigure && <AddTimeOff providerId={providerId} zone={zone} onAdded={refreshHours} />}
    </Card>
  )
}

async function refreshHours(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.provider.availability.pathFilter()),
    queryClient.invalidateQueries(trpc.provider.week.pathFilter()),
  ])
}
