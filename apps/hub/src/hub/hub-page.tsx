import { type ReactNode, useEffect, useState } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { useProject } from '../api/use-project.ts'
import { ChangeCard } from '../change/change-card.tsx'
import { ChatCard } from '../chat/chat-card.tsx'
import { DeadLinkPage } from '../entry/dead-link-page.tsx'
import { ProblemPage } from '../frame/problem-page.tsx'
import { useAccent } from '../look/use-accent.ts'
import { ReceiptPage } from '../pay/receipt-page.tsx'
import { AccessCard } from './access-card.tsx'
import { DetailsCard } from './details-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { HubFooter } from './hub-footer.tsx'
import { HubHeader } from './hub-header.tsx'
import { HubSkeleton } from './hub-skeleton.tsx'
import { PaymentsCard } from './payments-card.tsx'
import { StatusCard } from './status-card.tsx'

export interface HubPageProps {
  hasJustPaid: boolean
  onLeft: () => void
}

export function HubPage({ hasJustPaid, onLeft }: HubPageProps): ReactNode {
  const query = useProject(() => 60_000)
  const project = query.data
  const [receiptOf, setReceiptOf] = useState<string>()
  useAccent(project?.business.accentColor)

  useEffect(() => {
    if (project) document.title = `${project.title} · ${project.business.name}`
  }, [project])

  const problem = query.error ? problemOf(query.error) : undefined
  if (problem?.code === 'unauthenticated') return <DeadLinkPage />
  if (!project) {
    if (!problem) return <HubSkeleton />
    return <ProblemPage problem={problem} isRetrying={query.isFetching} onRetry={() => void query.refetch()} />
  }

  if (receiptOf) return <ReceiptPage paymentId={receiptOf} onBack={() => setReceiptOf(undefined)} />
  return (
    <div className="flex min-h-svh flex-col">
      <HubHeader project={project} />
      <main className="mx-auto -mt-14 flex w-full max-w-6xl flex-1 flex-col gap-4 px-4 pb-8 sm:-mt-16 sm:gap-6 sm:px-6 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem] lg:items-start lg:pb-12">
        {/* On phones the column dissolves, so that the chat can stand above the history. */}
        <div className="contents lg:flex lg:flex-col lg:gap-6">
          <StatusCard project={project} hasJustPaid={hasJustPaid} />
          <DetailsCard project={project} />
          <ChangeCard project={project} />
          <PaymentsCard project={project} onReceipt={setReceiptOf} />
          <div className="flex flex-col gap-4 max-lg:order-last sm:gap-6">
            <HistoryCard project={project} />
            <AccessCard />
          </div>
        </div>
        <ChatCard key={project.booking.id} business={project.business.name} bookingId={project.booking.id} />
      </main>
      <HubFooter onLeft={onLeft} />
    </div>
  )
}
