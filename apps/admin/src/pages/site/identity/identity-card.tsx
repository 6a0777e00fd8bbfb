import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { CodeBlock } from '@frontdesk/ui/code-block'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../../api/trpc.ts'
import type { Site } from '../../../api/types.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { RowsSkeleton } from '../../../parts/rows-skeleton.tsx'
import { showProblem } from '../../../parts/show-problem.ts'
import { EnforceSwitch } from './enforce-switch.tsx'
import { NewSecretDialog } from './new-secret-dialog.tsx'
import { SecretList } from './secret-list.tsx'
import { signingExample } from './signing-example.ts'

/** The business's own log-in, taken over to the chat: only what its server signs is believed. */
export function IdentityCard({ site }: { site: Site }): ReactNode {
  const [isMaking, setMaking] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const query = useQuery(trpc.identity.secrets.queryOptions({ siteId: site.id }))
  const has = (query.data?.secrets.length ?? 0) > 0
  const remove = useMutation(
    trpc.identity.remove.mutationOptions({
      onSuccess: async () => {
        showToast({ title: 'Secret removed', detail: 'Nobody new is known in the chat until you make another.' })
        await queryClient.invalidateQueries(trpc.identity.pathFilter())
      },
      onError: showProblem,
      onSettled: () => setRemoving(false),
    }),
  )
  return (
    <Card
      title="Known visitors"
      description="Who is logged in on your web site is known in the chat as well, finds their conversation on every device, and no one else does."
      actions={
        <>
          {has && <Button onPress={() => setRemoving(true)}>Remove</Button>}
          <Button variant={has ? undefined : 'primary'} onPress={() => setMaking(true)}>
            {has ? 'Replace the secret' : 'Make a secret'}
          </Button>
        </>
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ secrets }) => (
          <div className="flex flex-col gap-5">
            <SecretList secrets={secrets} />
            <EnforceSwitch site={site} hasSecret={has} />
            <details className="text-sm">
              <summary className="cursor-pointer font-medium text-ink pointer-coarse:py-3">
                How your server vouches for somebody
              </summary>
              <div className="mt-3 flex flex-col gap-3 text-muted">
                <p>
                  Sign a token for each page that somebody who is logged in opens. It is good once, for five minutes at
                  most. An e-mail address in it is shown to you, and unlocks nothing.
                </p>
                <CodeBlock label="On your server (Node)" code={signingExample(site.siteKey).server} />
                <CodeBlock label="On your page" code={signingExample(site.siteKey).page} />
              </div>
            </details>
          </div>
        )}
      </Loaded>
      {isMaking && <NewSecretDialog siteId={site.id} isFirst={!has} onClose={() => setMaking(false)} />}
      <ConfirmDialog
        title="Remove every secret?"
        confirmLabel="Remove"
        isOpen={isRemoving}
        isPending={remove.isPending}
        isDangerous
        onConfirm={() => remove.mutate({ siteId: site.id })}
        onClose={() => setRemoving(false)}
      >
        What your server signs is believed no longer, from this moment on. Conversations stay.
      </ConfirmDialog>
    </Card>
  )
}
