import { LinkButton } from '@frontdesk/ui/link-button'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { client } from '../api/trpc.ts'
import { DeadLinkPage } from '../entry/dead-link-page.tsx'
import { CalmPage } from '../frame/calm-page.tsx'
import { ProblemPage } from '../frame/problem-page.tsx'
import { becomeOnReturn } from '../pages.ts'
import { pay } from '../words.ts'
import { LeavingPage } from './leaving-page.tsx'

/** Goes on to the payment page of Stripe. Asking twice is harmless: the server answers with the same checkout. */
export function PayPage(): ReactNode {
  const checkout = useQuery({
    queryKey: ['checkout'],
    queryFn: () => client.payment.checkout.mutate({}),
    staleTime: Infinity,
    gcTime: 0,
  })
  const url = checkout.data?.url

  useEffect(() => {
    if (!url) return
    // "Back" from there must not send the customer forward again.
    becomeOnReturn('hub')
    location.assign(url)
  }, [url])

  if (!checkout.isError) return <LeavingPage />
  const problem = problemOf(checkout.error)
  if (problem.code === 'unauthenticated') return <DeadLinkPage />
  const toHub = (
    <LinkButton size="lg" href="/hub">
      {pay.seeBooking}
    </LinkButton>
  )
  if (problem.code === 'wrong_state') {
    return (
      <CalmPage icon={<CircleCheck aria-hidden />} {...pay.nothingDue}>
        {toHub}
      </CalmPage>
    )
  }
  return (
    <ProblemPage problem={problem} isRetrying={checkout.isFetching} onRetry={() => void checkout.refetch()}>
      {toHub}
    </ProblemPage>
  )
}
