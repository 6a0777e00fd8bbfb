import { Card } from '@frontdesk/ui/card'
import { Switch } from '@frontdesk/ui/switch'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Service } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { useMayConfigure } from '../../shell/me.ts'

/** Takes effect at once and by itself: whatever is typed in the form below stays there. */
export function OfferedSwitch({ service }: { service: Service }): ReactNode {
  const mayConfigure = useMayConfigure()
  const update = useMutation(
    trpc.service.update.mutationOptions({
      onError: showProblem,
      onSettled: () => queryClient.invalidateQueries(trpc.service.pathFilter()),
    }),
  )
  const { id: serviceId, currency: _currency, ...settings } = service
  return (
    <Card>
      <Switch
        label="Offered on your site"
        description="Switched off, nobody can book it any more. Bookings that exist stay as they are."
        isSelected={update.isPending ? update.variables.active : service.active}
        isDisabled={!mayConfigure}
        onChange={(active) => update.mutate({ ...settings, serviceId, active })}
      />
    </Card>
  )
}
