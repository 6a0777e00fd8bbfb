import { LinkButton } from '@frontdesk/ui/link-button'
import { Spinner } from '@frontdesk/ui/spinner'
import { CircleAlert, Clock, Landmark } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { useProject } from '../api/use-project.ts'
import { DeadLinkPage } from '../entry/dead-link-page.tsx'
import { CalmPage } from '../frame/calm-page.tsx'
import { ProblemPage } from '../frame/problem-page.tsx'
import { useAccent } from '../look/use-accent.ts'
import { useNow } from '../time/use-now.ts'
import { afterPayment, pay } from '../words.ts'
import { pollEveryMs, returnView, type ReturnView } from './return-view.ts'

/** Where the payment page sends the customer. It believes nothing of that: only what the server has been told. */
export function ReturnPage({ onSettled }: { onSettled: (isPaid: boolean) => void }): ReactNode {
  const [startedAt] = useState(() => Date.now())
  const now = useNow(1000)
  const clock = { now, waitedMs: now - startedAt }
  const project = useProject((data) => pollEveryMs(data && returnView(data, clock)))
  const view = project.data && returnView(project.data, clock)
  useAccent(project.data?.business.accentColor)

  useEffect(() => {
    if (view === 'thanks' || view === 'hub') onSettled(view === 'thanks')
  })

  if (project.isError) {
    const problem = problemOf(project.error)
    if (problem.code === 'unauthenticated') return <DeadLinkPage />
    if (!project.data) {
      return <ProblemPage problem={problem} isRetrying={project.isFetching} onRetry={() => void project.refetch()} />
    }
  }
  return <Waiting view={view ?? 'checking'} />
}

function Waiting({ view }: { view: ReturnView }): ReactNode {
  const toHub = (
    <LinkButton size="lg" href="/hub">
      {pay.seeBooking}
    </LinkButton>
  )
  switch (view) {
    case 'late':
      return (
        <CalmPage tone="warning" icon={<Clock aria-hidden />} {...afterPayment.late}>
          {toHub}
        </CalmPage>
      )
    case 'bank_processing':
      return (
        <CalmPage icon={<Landmark aria-hidden />} {...afterPayment.bank}>
          {toHub}
        </CalmPage>
      )
    case 'rest_at_bank':
      return (
        <CalmPage icon={<Landmark aria-hidden />} {...afterPayment.restAtBank}>
          {toHub}
        </CalmPage>
      )
    case 'pay_again':
      return (
        <CalmPage tone="warning" icon={<CircleAlert aria-hidden />} {...afterPayment.again}>
          <LinkButton variant="primary" size="lg" href="/hub/pay">
            {afterPayment.payAgain}
          </LinkButton>
          {toHub}
        </CalmPage>
      )
    case 'checking':
    case 'thanks':
    case 'hub':
      return <CalmPage icon={<Spinner />} {...afterPayment.checking} />
  }
}
