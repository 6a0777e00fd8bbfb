import { Switch } from '@frontdesk/ui/switch'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../../api/trpc.ts'
import type { Site } from '../../../api/types.ts'
import { showProblem } from '../../../parts/show-problem.ts'

/** Not without a secret: then nobody at all could begin. */
export function EnforceSwitch({ site, hasSecret }: { site: Site; hasSecret: boolean }): ReactNode {
  const { enforce } = site.settings.identity
  const set = useMutation(
    trpc.site.set.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.site.pathFilter()),
      onError: showProblem,
    }),
  )
  return (
    <Switch
      label="Only known visitors"
      description="Nobody else begins a chat or books here, or leaves a message unless “Leave a message” is among your suggestions. Who has begun already can go on for a quarter of an hour."
      isSelected={enforce}
      isDisabled={set.isPending || (!hasSecret && !enforce)}
      onChange={(wanted) => set.mutate({ siteId: site.id, section: 'identity', value: { enforce: wanted } })}
    />
  )
}
