import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { LongSelect } from '@frontdesk/ui/long-select'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Globe, TriangleAlert } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Provider } from '../../api/types.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { cityOf } from '../../parts/zone-words.ts'
import { zoneOptions } from '../start/options.ts'
import { useComing } from './use-coming.ts'
import { zoneChangeWords } from './zone-change-words.ts'

/** Another clock for a provider's hours, after a look at what that moves. */
export function ChangeZone({ provider: { id: providerId, name, zone: from } }: { provider: Provider }): ReactNode {
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const [zone, setZone] = useState(from)
  const [now] = useState(() => new Date())
  const coming = useComing(providerId, isOpen)
  const change = useMutation(
    trpc.provider.setZone.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.provider.pathFilter())
        setOpen(false)
        showToast({ title: `The hours of ${name} are on the clock of ${cityOf(zone)}` })
      },
      onError: showProblem,
    }),
  )
  const open = (isNow: boolean): void => {
    setZone(from)
    setOpen(isNow)
  }
  return (
    <>
      <Button size="sm" icon={Globe} onPress={() => open(true)} aria-label={`Change the time zone of ${name}`}>
        Time zone
      </Button>
      <Dialog
        title={`On which clock are the hours of ${name}?`}
        size="sm"
        isOpen={isOpen}
        onOpenChange={open}
        footer={
          <>
            <Button onPress={() => open(false)}>Cancel</Button>
            <Button
              variant="primary"
              type="submit"
              form={formId}
              isDisabled={zone === from || coming === undefined}
              isPending={change.isPending}
            >
              Change it
            </Button>
          </>
        }
      >
        <CallForm id={formId} call={change} onSubmit={() => change.mutate({ providerId, zone })}>
          <LongSelect label="Time zone" options={zoneOptions()} value={zone} onChange={setZone} />
          <div role="status" aria-live="polite">
            {zone !== from && coming !== undefined && (
              <div className="flex gap-2.5 rounded-lg bg-warning-soft p-3 text-sm text-warning-ink">
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                <div className="flex flex-col gap-2">
                  {zoneChangeWords({ from, to: zone, coming, now }).map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                </div>
              </div>
            )}
          </div>
        </CallForm>
      </Dialog>
    </>
  )
}
