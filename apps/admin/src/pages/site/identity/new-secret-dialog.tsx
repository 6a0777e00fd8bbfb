import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { Select } from '@frontdesk/ui/select'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../../api/trpc.ts'
import { showProblem } from '../../../parts/show-problem.ts'
import { ShownOnceDialog } from '../../../parts/shown-once-dialog.tsx'

const overlaps = [
  { id: '24', label: 'For one more day' },
  { id: '168', label: 'For one more week' },
  { id: '0', label: 'Not at all', description: 'Somebody else may know it' },
] as const
type Overlap = (typeof overlaps)[number]['id']
type NewSecretDialogProps = { siteId: string; isFirst: boolean; onClose: () => void }

/** Asks how long the old one stays good, where there is one, then shows the new one, this once. */
export function NewSecretDialog({ siteId, isFirst, onClose }: NewSecretDialogProps): ReactNode {
  const [overlap, setOverlap] = useState<Overlap>('24')
  const rotate = useMutation(
    trpc.identity.rotate.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.identity.pathFilter()),
      onError: showProblem,
    }),
  )
  if (!rotate.data) {
    return (
      <Dialog
        title={isFirst ? 'Make a secret?' : 'Replace the secret?'}
        description="Your server signs with it who is logged in on your pages."
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        footer={
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button
              variant="primary"
              isPending={rotate.isPending}
              onPress={() => rotate.mutate({ siteId, overlapHours: Number(overlap) })}
            >
              {isFirst ? 'Make it' : 'Replace it'}
            </Button>
          </>
        }
      >
        {!isFirst && <Select label="The old one stays good" options={overlaps} value={overlap} onChange={setOverlap} />}
      </Dialog>
    )
  }
  return (
    <ShownOnceDialog
      title="Copy your secret now"
      description="It is shown this once. Keep it on your server, never in a web page or an app."
      label="Secret"
      secret={rotate.data.secret}
      onClose={onClose}
    />
  )
}
