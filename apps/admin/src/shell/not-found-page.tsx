import { EmptyState } from '@frontdesk/ui/empty-state'
import { LinkButton } from '@frontdesk/ui/link-button'
import { Compass } from 'lucide-react'
import type { ReactNode } from 'react'

export function NotFoundPage(): ReactNode {
  return (
    <main className="flex min-h-dvh flex-col justify-center">
      <title>Not found · Frontdesk</title>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={Compass}
        title="There is no page here"
        action={<LinkButton href="/inbox">Go to the inbox</LinkButton>}
      >
        The address may be mistyped, or the page has moved.
      </EmptyState>
    </main>
  )
}
