import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { showProblem } from '../../parts/show-problem.ts'

interface AddCalendarDialogProps {
  providerId: string
  onClose: () => void
}

export function AddCalendarDialog({ providerId, onClose }: AddCalendarDialogProps): ReactNode {
  const formId = useId()
  const [url, setUrl] = useState('')
  const add = useMutation(
    trpc.calendar.sources.add.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.calendar.sources.pathFilter())
        onClose()
      },
      onError: (error) => !wordsOf(error) && showProblem(error),
    }),
  )
  return (
    <Dialog
      title="Add a calendar"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={add.isPending}>
            Add
          </Button>
        </>
      }
    >
      <CallForm id={formId} call={add} onSubmit={() => add.mutate({ providerId, url: url.trim() })}>
        <TextField
          label="Address"
          description="In Google Calendar it is called “Secret address in iCal format”, in Outlook “ICS” under “Publish a calendar”. It is kept sealed and shown to nobody again."
          placeholder="https://…/basic.ics"
          inputMode="url"
          autoComplete="off"
          maxLength={2_000}
          isRequired
          autoFocus
          value={url}
          onChange={setUrl}
          error={add.isError ? wordsOf(add.error) : undefined}
        />
      </CallForm>
    </Dialog>
  )
}

function wordsOf(error: unknown): string | undefined {
  const { code } = problemOf(error)
  if (code === 'invalid') return 'This is no address of a calendar. It begins with https:// or webcal://.'
  if (code === 'wrong_state') return 'There can be 10 calendars for one person, and 100 in all. Remove another first.'
  return undefined
}
