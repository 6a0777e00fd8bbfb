import { Badge } from '@frontdesk/ui/badge'
import type { ReactNode } from 'react'
import { When } from '../../../parts/when.tsx'

type Secret = { createdAt: string; retiresAt: string | null }

/** When each was made and until when it is good; what it is, nobody can read again. */
export function SecretList({ secrets }: { secrets: readonly Secret[] }): ReactNode {
  if (secrets.length === 0) {
    return <p className="text-sm text-subtle">There is no secret yet, so every visitor is nobody in particular.</p>
  }
  return (
    <ul aria-label="Secrets" className="flex flex-col gap-2 text-sm text-muted">
      {secrets.map(({ createdAt, retiresAt }) => (
        <li key={createdAt} className="flex flex-wrap items-center gap-2">
          <Badge tone={retiresAt ? 'warning' : 'success'}>{retiresAt ? 'Being replaced' : 'In use'}</Badge>
          <span>
            Made <When at={createdAt} />
            {retiresAt && (
              <>
                , good until <When at={retiresAt} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
