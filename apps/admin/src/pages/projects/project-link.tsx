import { Button } from '@frontdesk/ui/button'
import { DateTime } from '@frontdesk/ui/date-time'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { HubLink } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'

export function ProjectLink({ link }: { link: HubLink }): ReactNode {
  const { id: hubLinkId, handedOff, createdAt, expiresAt } = link
  const telling = (title: string) => ({
    onSuccess: async () => {
      showToast({ title })
      await queryClient.invalidateQueries(trpc.hubLink.pathFilter())
    },
    onError: showProblem,
  })
  const renew = useMutation(trpc.hubLink.renew.mutationOptions(telling('Link renewed for 30 days')))
  const revoke = useMutation(trpc.hubLink.revoke.mutationOptions(telling('Link revoked')))
  return (
    <li className="flex flex-col gap-2 py-3 text-sm first:pt-0 last:pb-0">
      <p className="font-medium text-ink">
        {handedOff ? 'Opened from the chat' : 'Sent by e-mail'} <DateTime at={createdAt} look="short" />
      </p>
      <p className="text-muted">{inUse(link)}</p>
      {expiresAt && !handedOff && (
        <p className="text-subtle">
          Opens the page until <DateTime at={expiresAt} look="date" />
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {expiresAt && !handedOff && (
          <Button size="sm" isPending={renew.isPending} onPress={() => renew.mutate({ hubLinkId })}>
            Renew
          </Button>
        )}
        <Button size="sm" variant="ghost" isPending={revoke.isPending} onPress={() => revoke.mutate({ hubLinkId })}>
          Revoke
        </Button>
      </div>
    </li>
  )
}

function inUse({ devices, seenAt, openedAt }: HubLink): ReactNode {
  if (devices > 0 && seenAt) {
    return (
      <>
        Open on {devices === 1 ? 'one device' : `${devices} devices`}, last seen <RelativeTime at={seenAt} />
      </>
    )
  }
  return openedAt ? 'Opened before, on no device now' : 'Not opened yet'
}
