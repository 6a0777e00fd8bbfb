import { Card } from '@frontdesk/ui/card'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Thread } from '../../thread/thread.tsx'

/** The same conversation as in the inbox. */
export function ProjectChat({ conversationId }: { conversationId: string }): ReactNode {
  const query = useQuery(trpc.conversation.get.queryOptions({ conversationId }))
  return (
    <Card title="Chat with the customer" flush>
      <div className="flex h-112 flex-col border-t border-line">
        <Loaded
          query={query}
          skeleton={
            <div className="p-6">
              <SkeletonLines count={4} />
            </div>
          }
        >
          {(conversation) => <Thread conversation={conversation} />}
        </Loaded>
      </div>
    </Card>
  )
}
