import { answerWords } from '@frontdesk/ui/answer-words'
import { Card } from '@frontdesk/ui/card'
import { LinkButton } from '@frontdesk/ui/link-button'
import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { FolderKanban } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { BookingDetail } from '../../api/types.ts'
import { BookingBadge } from '../../parts/booking-badge.tsx'
import { BookingFacts } from '../../parts/booking-facts.tsx'
import { Fact, Facts } from '../../parts/facts.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { personName } from '../../parts/person-name.ts'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { AnswerRequest } from './answer-request.tsx'
import { BookingHistory } from './booking-history.tsx'
import { BookingActions } from './change/booking-actions.tsx'
import { BookingMoney } from './booking-money.tsx'

const route = getRouteApi('/shell/bookings/$bookingId')

export function BookingPage(): ReactNode {
  const { bookingId } = route.useParams()
  const query = useQuery(trpc.booking.get.queryOptions({ bookingId }))
  return (
    <Page title="Booking" size="sm">
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(booking) => <OneBooking booking={booking} />}
      </Loaded>
    </Page>
  )
}

function OneBooking({ booking }: { booking: BookingDetail }): ReactNode {
  const { serviceName, customerName, state, projectId, note, answers } = booking
  return (
    <>
      <PageHeader
        back={{ href: '/bookings', label: 'Bookings' }}
        title={serviceName}
        description={`for ${personName(customerName)}`}
        badge={<BookingBadge state={state} />}
        actions={
          <>
            <BookingActions booking={booking} />
            {projectId && (
              <LinkButton href={`/projects/${projectId}`} icon={FolderKanban}>
                Open the project
              </LinkButton>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        {state === 'requested' && <AnswerRequest booking={booking} />}
        <Card title="Booking">
          <BookingFacts booking={booking} />
        </Card>
        {answers.length > 0 && (
          <Card title="Answers">
            <Facts>
              {answers.map(({ label, answer }, at) => (
                <Fact key={at} name={label}>
                  <span className="wrap-anywhere whitespace-pre-line">{answerWords(answer)}</span>
                </Fact>
              ))}
            </Facts>
          </Card>
        )}
        <Card title="Note">
          {note ? (
            <p className="text-base wrap-anywhere whitespace-pre-line text-ink">{note}</p>
          ) : (
            <p className="text-sm text-subtle">There is none.</p>
          )}
        </Card>
        <BookingMoney booking={booking} />
        <BookingHistory booking={booking} />
      </div>
    </>
  )
}
