import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Power } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Provider } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'

export function SwitchProvider({ provider: { id: providerId, name, active } }: { provider: Provider }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const set = useMutation(
    trpc.provider.setActive.mutationOptions({
      onSuccess: (_, input) =>
        showToast({ title: input.active ? `${name} can be booked again` : `${name} cannot be booked any more` }),
      onError: showProblem,
      onSettled: async () => {
        setAsking(false)
        await queryClient.invalidateQueries(trpc.provider.list.queryFilter())
      },
    }),
  )
  if (!active)
    return (
      <Button
        size="sm"
        icon={Power}
        isPending={set.isPending}
        aria-label={`Switch on ${name}`}
        onPress={() => set.mutate({ providerId, active: true })}
      >
        Switch on
      </Button>
    )
  return (
    <>
      <Button size="sm" icon={Power} aria-label={`Switch off ${name}`} onPress={() => setAsking(true)}>
        Switch off
      </Button>
      <ConfirmDialog
        title={`Switch ${name} off?`}
        confirmLabel="Switch off"
        isOpen={isAsking}
        isPending={set.isPending}
        onConfirm={() => set.mutate({ providerId, active: false })}
        onClose={() => setAsking(false)}
      >
        Nobody can book {name} any more until you switch them on again. Bookings that exist stay as they are.
      </ConfirmDialog>
    </>
  )
}
