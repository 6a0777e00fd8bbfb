import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { DateTime } from '@frontdesk/ui/date-time'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { ApiKey } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { scopeWords } from './scope-words.ts'

export function ApiKeyRow({ apiKey }: { apiKey: ApiKey }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const revoke = useMutation(
    trpc.apiKey.revoke.mutationOptions({
      onSuccess: async () => {
        showToast({ title: 'Key revoked', detail: `${apiKey.name} opens nothing any more.` })
        await queryClient.invalidateQueries(trpc.apiKey.pathFilter())
      },
      onError: showProblem,
      onSettled: () => setAsking(false),
    }),
  )
  const { id: apiKeyId, name, scopes, expiresAt, lastUsedAt, hasExpired } = apiKey
  return (
    <li className="flex flex-col gap-3 px-5 py-4 sm:flex-row sm:items-center sm:justify-between sm:gap-6 sm:px-6">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere text-ink">
          {name} {hasExpired && <Badge tone="warning">Expired</Badge>}
        </p>
        <p className="mt-1 text-sm text-muted">{scopes.map((scope) => scopeWords[scope].label).join(', ')}</p>
        <p className="mt-1 text-sm text-subtle">
          {lastUsedAt ? (
            <>
              Last used <RelativeTime at={lastUsedAt} />
            </>
          ) : (
            'Never used'
          )}
          {' · '}
          {expiresAt ? (
            <>
              {hasExpired ? 'expired' : 'expires'} <DateTime at={expiresAt} look="date" />
            </>
          ) : (
            'does not expire'
          )}
        </p>
      </div>
      <Button size="sm" onPress={() => setAsking(true)} aria-label={`Revoke ${name}`}>
        Revoke
      </Button>
      <ConfirmDialog
        title={`Revoke ${name}?`}
        confirmLabel="Revoke"
        isOpen={isAsking}
        isPending={revoke.isPending}
        isDangerous
        onConfirm={() => revoke.mutate({ apiKeyId })}
        onClose={() => setAsking(false)}
      >
        Whatever uses this key stops working at once. This cannot be taken back.
      </ConfirmDialog>
    </li>
  )
}
