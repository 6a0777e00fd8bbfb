import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { ProjectLink } from './project-link.tsx'

/** The ways in that the customer has: what was mailed to them, and where it is open. */
export function ProjectLinks({ projectId }: { projectId: string }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const query = useQuery(trpc.hubLink.list.queryOptions({ projectId }))
  const telling = (title: string, detail: string) => ({
    onSuccess: async () => {
      showToast({ title, detail })
      await queryClient.invalidateQueries(trpc.hubLink.pathFilter())
    },
    onError: showProblem,
    onSettled: () => setAsking(false),
  })
  const send = useMutation(
    trpc.hubLink.send.mutationOptions(telling('New link sent', 'It goes to the customer’s e-mail address.')),
  )
  const revokeAll = useMutation(
    trpc.hubLink.revokeAll.mutationOptions(telling('All links revoked', 'Nobody has the project page open any more.')),
  )
  return (
    <Card title="Customer’s access" description="The links that open the project page, and where they are in use.">
      <Loaded query={query} skeleton={<SkeletonLines count={2} />}>
        {({ links }) => (
          <>
            {links.length === 0 && <p className="text-sm text-subtle">No link works at the moment.</p>}
            <ul className="flex flex-col divide-y divide-line">
              {links.map((link) => (
                <ProjectLink key={link.id} link={link} />
              ))}
            </ul>
            <div className="mt-4 flex flex-wrap gap-3">
              <Button size="sm" icon={Send} isPending={send.isPending} onPress={() => send.mutate({ projectId })}>
                Send a new link
              </Button>
              {links.length > 0 && (
                <Button size="sm" variant="ghost" onPress={() => setAsking(true)}>
                  Revoke all
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
      <ConfirmDialog
        title="Revoke all links?"
        confirmLabel="Revoke all"
        isOpen={isAsking}
        isPending={revokeAll.isPending}
        isDangerous
        onConfirm={() => revokeAll.mutate({ projectId })}
        onClose={() => setAsking(false)}
      >
        The customer is signed out everywhere, and no link they were sent works any more. You can send a new one.
      </ConfirmDialog>
    </Card>
  )
}
