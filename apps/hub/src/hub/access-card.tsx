import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Mail, ShieldX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { queryClient, trpc } from '../api/trpc.ts'
import { BusyButton } from '../frame/busy-button.tsx'
import { access } from '../way-in-words.ts'
import { problemWords } from '../words.ts'
import { DeviceRow } from './device-row.tsx'

/** Who has this page open, and the ways to end that. */
export function AccessCard(): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const [told, setTold] = useState('')
  const devices = useQuery(trpc.hub.devices.queryOptions({}))

  const telling = (words: string) => ({
    onSuccess: async () => {
      setTold(words)
      setAsking(false)
      await queryClient.invalidateQueries(trpc.hub.devices.queryFilter())
    },
    onError: (error: unknown) => {
      setTold(problemWords(problemOf(error)).text)
      setAsking(false)
    },
  })
  const endOthers = useMutation(trpc.hub.endOtherDevices.mutationOptions(telling(access.ended)))
  const sendLink = useMutation(trpc.hub.sendLink.mutationOptions(telling(access.sent)))
  const revoke = useMutation(trpc.hub.revokeLinks.mutationOptions(telling(access.revoked)))

  const listed = devices.data?.devices
  return (
    <Card title={access.title} description={access.text}>
      {listed ? (
        <ul className="flex flex-col divide-y divide-line">
          {listed.map((device) => (
            <DeviceRow key={`${device.startedAt} ${device.device}`} device={device} />
          ))}
        </ul>
      ) : devices.isError ? (
        <p className="text-sm text-muted">{problemWords(problemOf(devices.error)).text}</p>
      ) : (
        <SkeletonLines count={2} />
      )}
      <div className="mt-5 flex flex-col items-stretch gap-3 sm:flex-row sm:flex-wrap">
        {listed && listed.length > 1 && (
          <BusyButton isBusy={endOthers.isPending} onPress={() => endOthers.mutate({})}>
            {access.endOthers}
          </BusyButton>
        )}
        <BusyButton icon={Mail} isBusy={sendLink.isPending} onPress={() => sendLink.mutate({})}>
          {access.send}
        </BusyButton>
        <Button variant="ghost" icon={ShieldX} onPress={() => setAsking(true)}>
          {access.revoke}
        </Button>
      </div>
      <p role="status" className="mt-3 text-sm text-muted empty:mt-0">
        {told}
      </p>
      <ConfirmDialog
        title={access.sure}
        confirmLabel={access.revoke}
        isOpen={isAsking}
        isPending={revoke.isPending}
        isDangerous
        onConfirm={() => revoke.mutate({})}
        onClose={() => setAsking(false)}
      >
        {access.consequence}
      </ConfirmDialog>
    </Card>
  )
}
