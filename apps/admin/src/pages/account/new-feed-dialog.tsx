import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { LongSelect } from '@frontdesk/ui/long-select'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { ShownOnceDialog } from '../../parts/shown-once-dialog.tsx'

const everybody = 'all'

/** Asks whose bookings, then shows the secret address, this once. */
export function NewFeedDialog({ onClose }: { onClose: () => void }): ReactNode {
  const formId = useId()
  const [whose, setWhose] = useState(everybody)
  const providers = useQuery(trpc.provider.list.queryOptions({}))
  const create = useMutation(
    trpc.calendar.feeds.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.calendar.feeds.pathFilter()),
      onError: showProblem,
    }),
  )
  if (create.data) {
    return (
      <ShownOnceDialog
        title="Copy your secret address now"
        description="It is shown this once. Whoever has it reads the bookings and who comes, so give it to your calendar and to nobody else."
        label="Secret address"
        secret={create.data.url}
        onClose={onClose}
      />
    )
  }
  const named = providers.data?.providers.map(({ id, name }) => ({ id, label: `Bookings of ${name}` })) ?? []
  return (
    <Dialog
      title="New secret address"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={create.isPending}>
            Make address
          </Button>
        </>
      }
    >
      <CallForm id={formId} onSubmit={() => create.mutate(whose === everybody ? {} : { providerId: whose })}>
        <LongSelect
          label="What it shows"
          description="Times, services and customers’ names. It ends when you revoke it or leave the business."
          options={[{ id: everybody, label: 'All bookings' }, ...named]}
          value={whose}
          onChange={setWhose}
        />
      </CallForm>
    </Dialog>
  )
}
