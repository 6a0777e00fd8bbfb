import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Channel } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { ChannelCodeForm } from './channel-code-form.tsx'
import { EventsDialog } from './events-dialog.tsx'
import { eventWords, whyItFailed } from './words.ts'

const states = {
  waiting: { tone: 'warning', label: 'Waits for its code' },
  on: { tone: 'success', label: 'On' },
  failing: { tone: 'warning', label: 'Does not get through' },
  switched_off: { tone: 'danger', label: 'Switched off' },
} as const

export function ChannelRow({ channel, onTested }: { channel: Channel; onTested: () => void }): ReactNode {
  const [open, setOpen] = useState<'events' | 'remove'>()
  const { id: channelId, target, state, events } = channel
  const isWaiting = state === 'waiting'
  const test = useMutation(
    trpc.notice.test.mutationOptions({
      onSuccess: () => {
        showToast(isWaiting ? { title: 'Another code is on its way' } : { title: 'A test is on its way' })
        onTested()
      },
      onError: showProblem,
    }),
  )
  const remove = useMutation(
    trpc.notice.remove.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.notice.pathFilter()),
      onError: showProblem,
      onSettled: () => setOpen(undefined),
    }),
  )
  return (
    <li className="flex flex-col gap-4 px-5 py-4 sm:px-6">
      <div className="flex flex-col gap-3 sm:flex-row sm:items-start sm:justify-between sm:gap-6">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere text-ink">
            {target} <Badge tone={states[state].tone}>{states[state].label}</Badge>
          </p>
          <p className="mt-1 text-sm text-muted">{events.map((event) => eventWords[event]).join(', ')}</p>
          <LastDelivery channel={channel} />
        </div>
        <div className="flex shrink-0 flex-wrap gap-2">
          <Button size="sm" isPending={test.isPending} onPress={() => test.mutate({ channelId })}>
            {isWaiting ? 'Send another code' : 'Test'}
          </Button>
          <Button size="sm" onPress={() => setOpen('events')} aria-label={`Change what is told to ${target}`}>
            Change
          </Button>
          <Button size="sm" onPress={() => setOpen('remove')} aria-label={`Remove ${target}`}>
            Remove
          </Button>
        </div>
      </div>
      {isWaiting && <ChannelCodeForm channel={channel} />}
      {open === 'events' && <EventsDialog channel={channel} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        title={`Remove ${target}?`}
        confirmLabel="Remove"
        isOpen={open === 'remove'}
        isPending={remove.isPending}
        isDangerous
        onConfirm={() => remove.mutate({ channelId })}
        onClose={() => setOpen(undefined)}
      >
        Nothing is told there any more.
      </ConfirmDialog>
    </li>
  )
}

function LastDelivery({ channel }: { channel: Channel }) {
  const { deliveredAt, failures, failingSince, problem, state } = channel
  return (
    <div className="mt-1 text-sm text-subtle">
      <p>
        {deliveredAt ? (
          <>
            Last delivered <RelativeTime at={deliveredAt} />
          </>
        ) : (
          'Nothing delivered yet'
        )}
      </p>
      {problem && failingSince && (
        <p className="mt-1 text-danger-ink">
          {whyItFailed(channel)} First failed <RelativeTime at={failingSince} />
          {failures > 1 && `, ${failures} times by now`}.
          {state === 'switched_off' && ' A test that arrives switches it on again.'}
        </p>
      )}
    </div>
  )
}
