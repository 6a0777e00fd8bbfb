import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Channel } from '../../api/types.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { EventChoice } from './event-choice.tsx'

export function EventsDialog({ channel, onClose }: { channel: Channel; onClose: () => void }): ReactNode {
  const [events, setEvents] = useState(channel.events)
  const change = useMutation(
    trpc.notice.change.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.notice.pathFilter())
        onClose()
      },
      onError: showProblem,
    }),
  )
  return (
    <Dialog title={channel.target} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <CallForm call={change} onSubmit={() => change.mutate({ channelId: channel.id, events })}>
        <EventChoice chosen={events} onChange={setEvents} />
        <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={change.isPending} isDisabled={events.length === 0}>
            Save
          </Button>
        </div>
      </CallForm>
    </Dialog>
  )
}
