import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { Select } from '@frontdesk/ui/select'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Channel, NoticeEvent } from '../../api/types.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { fieldError } from '../entry/field-error.ts'
import { EventChoice } from './event-choice.tsx'

const kinds = [
  {
    id: 'mail',
    label: 'A mail address',
    description: 'It gets a code first, so that nobody is sent what they do not want.',
  },
  { id: 'webhook', label: 'A webhook', description: 'Of Slack, Mattermost or anything that reads what Slack reads.' },
] as const
const usual: NoticeEvent[] = [
  'booking_requested',
  'booking_confirmed',
  'booking_rescheduled',
  'booking_cancelled',
  'payment_failed',
  'payment_disputed',
]

export function NewChannelDialog({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }): ReactNode {
  const [kind, setKind] = useState<Channel['kind']>('mail')
  const [target, setTarget] = useState('')
  const [events, setEvents] = useState(usual)
  const add = useMutation(
    trpc.notice.add.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.notice.pathFilter())
        onAdded()
        onClose()
      },
      onError: (error) => problemOf(error).fields.length === 0 && showProblem(error),
    }),
  )
  const isMail = kind === 'mail'
  return (
    <Dialog title="Be told somewhere else" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <CallForm call={add} onSubmit={() => add.mutate({ kind, target: target.trim(), events })}>
        <Select label="Where" options={kinds} value={kind} onChange={setKind} />
        <TextField
          key={kind}
          label={isMail ? 'Mail address' : 'Address of the webhook'}
          description={
            isMail ? undefined : 'It is a secret: whoever knows it can write there. It is not shown again here.'
          }
          name="target"
          type={isMail ? 'email' : 'url'}
          autoComplete="off"
          maxLength={isMail ? 254 : 2_000}
          value={target}
          onChange={setTarget}
          error={fieldError(add.error, 'target')}
          isRequired
        />
        <EventChoice chosen={events} onChange={setEvents} />
        <p className="text-sm text-muted">
          It says what happened, to which service and when, with a link to this app. It never says who the customer is.
        </p>
        <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={add.isPending} isDisabled={events.length === 0}>
            {isMail ? 'Send the code' : 'Add and test'}
          </Button>
        </div>
      </CallForm>
    </Dialog>
  )
}
