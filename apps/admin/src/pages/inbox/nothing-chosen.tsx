import { EmptyState } from '@frontdesk/ui/empty-state'
import { MessagesSquare } from 'lucide-react'
import type { ReactNode } from 'react'

export function NothingChosen(): ReactNode {
  return (
    <div className="m-auto">
      <EmptyState icon={MessagesSquare} title="Choose a conversation">
        You read and answer it here.
      </EmptyState>
    </div>
  )
}
