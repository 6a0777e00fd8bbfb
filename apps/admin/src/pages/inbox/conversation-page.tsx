import { Dialog } from '@frontdesk/ui/dialog'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft, Info } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Conversation } from '../../api/types.ts'
import { cx } from '../../parts/cx.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Thread } from '../../thread/thread.tsx'
import { ConversationDetails } from './conversation-details.tsx'
import { GoesOnElsewhere } from './goes-on-elsewhere.tsx'
import { StatusButton } from './status-button.tsx'

const route = getRouteApi('/shell/inbox/$conversationId')

export function ConversationPage(): ReactNode {
  const { conversationId } = route.useParams()
  const query = useQuery(trpc.conversation.get.queryOptions({ conversationId }))
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col" key={conversationId}>
      <Loaded query={query} skeleton={<ConversationSkeleton />}>
        {(conversation) => <OpenConversation conversation={conversation} />}
      </Loaded>
    </div>
  )
}

function OpenConversation({ conversation }: { conversation: Conversation }): ReactNode {
  const [isShowingDetails, setShowingDetails] = useState(false)
  const name = conversation.customerName ?? 'Visitor'
  const movedTo = conversation.lastSeq === 0 ? conversation.joinedTo : null
  return (
    <div className="flex min-h-0 flex-1">
      <title>{`${name} · Frontdesk`}</title>
      <section aria-label={`Conversation with ${name}`} className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
        <header className="flex h-16 shrink-0 items-center gap-2 border-b border-line px-3 sm:px-5">
          <BackToList />
          <div className="min-w-0 flex-1">
            <h2 className="truncate text-base font-semibold text-ink">{name}</h2>
            <p className="truncate text-xs text-subtle">
              {conversation.channel === 'project' ? 'Project chat' : (conversation.siteName ?? 'Website')}
            </p>
          </div>
          {!movedTo && (
            <>
              <StatusButton conversation={conversation} />
              <IconButton icon={Info} label="Details" onPress={() => setShowingDetails(true)} className="xl:hidden" />
            </>
          )}
        </header>
        {movedTo ? <GoesOnElsewhere from={conversation.id} to={movedTo} /> : <Thread conversation={conversation} />}
      </section>
      {!movedTo && (
        <>
          <aside
            aria-label="Details"
            className="hidden w-72 shrink-0 overflow-y-auto border-l border-line p-5 xl:block"
          >
            <ConversationDetails conversation={conversation} />
          </aside>
          <Dialog title="Details" size="sm" isOpen={isShowingDetails} onOpenChange={setShowingDetails}>
            <ConversationDetails conversation={conversation} />
          </Dialog>
        </>
      )}
    </div>
  )
}

function BackToList(): ReactNode {
  const { status } = route.useSearch()
  return (
    <Link
      to="/inbox"
      search={{ status }}
      aria-label="Back to the inbox"
      className="flex size-10 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover lg:hidden"
    >
      <ArrowLeft aria-hidden className="size-5" />
    </Link>
  )
}

function ConversationSkeleton(): ReactNode {
  return (
    <div role="status" className="flex flex-1 flex-col bg-surface">
      <span className="sr-only">Loading the conversation</span>
      <div className="flex h-16 items-center border-b border-line px-5">
        <Skeleton className="w-40" />
      </div>
      <div className="flex flex-col gap-5 p-6">
        <span aria-hidden className={cx(bubble, 'h-12 w-3/5')} />
        <span aria-hidden className={cx(bubble, 'h-12 w-2/5 self-end')} />
        <span aria-hidden className={cx(bubble, 'h-20 w-3/5')} />
      </div>
    </div>
  )
}

const bubble = 'animate-shimmer rounded-2xl bg-neutral-soft'
