import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Power, TriangleAlert } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Provider } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { useComing } from './use-coming.ts'

export function SwitchProvider({ provider: { id: providerId, name, active } }: { provider: Provider }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const coming = useComing(providerId, isAsking)
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
        <p>Nobody can book {name} any more until you switch them on again.</p>
        {coming !== undefined && coming > 0 && (
          <p className="mt-3 flex gap-2.5 rounded-lg bg-warning-soft p-3 text-warning-ink">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              {coming === 1 ? 'One booking is' : `${coming} bookings are`} coming up, and{' '}
              {coming === 1 ? 'stays' : 'they stay'} as {coming === 1 ? 'it is' : 'they are'}: move or cancel what
              cannot take place.{' '}
              <Link to="/bookings" search={{ provider: providerId }} className="underline underline-offset-2">
                See {coming === 1 ? 'it' : 'them'}
              </Link>
            </span>
          </p>
        )}
      </ConfirmDialog>
    </>
  )
}
