import { useMutation } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../api/trpc.ts'
import { BusyButton } from '../frame/busy-button.tsx'
import { hub } from '../words.ts'

export function HubFooter({ onLeft }: { onLeft: () => void }): ReactNode {
  const leave = useMutation(trpc.hub.leave.mutationOptions({ onSuccess: onLeft }))
  return (
    <footer className="border-t border-line max-lg:pb-20">
      <div className="mx-auto flex max-w-6xl flex-col items-start gap-3 px-4 py-6 text-sm text-muted sm:flex-row sm:items-center sm:justify-between sm:px-6">
        <p>{hub.privacy}</p>
        <div>
          <BusyButton
            variant="ghost"
            icon={LogOut}
            isBusy={leave.isPending}
            onPress={() => leave.mutate({})}
            className="max-sm:-ml-4"
          >
            {hub.signOut}
          </BusyButton>
          {leave.isError && (
            <p role="alert" className="text-danger-ink">
              {hub.signOutFailed}
            </p>
          )}
        </div>
      </div>
    </footer>
  )
}
