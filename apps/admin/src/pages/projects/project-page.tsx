import { Card } from '@frontdesk/ui/card'
import { LinkButton } from '@frontdesk/ui/link-button'
import { PageHeader } from '@frontdesk/ui/page-header'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CalendarPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Project } from '../../api/types.ts'
import { BookingBadge } from '../../parts/booking-badge.tsx'
import { BookingFacts } from '../../parts/booking-facts.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { isErased, personName } from '../../parts/person-name.ts'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { PaymentList } from './payment-list.tsx'
import { ProjectChat } from './project-chat.tsx'
import { ProjectLinks } from './project-links.tsx'
import { ProjectTimeline } from './project-timeline.tsx'

const route = getRouteApi('/shell/projects/$projectId')

export function ProjectPage(): ReactNode {
  const { projectId } = route.useParams()
  const query = useQuery(trpc.project.get.queryOptions({ projectId }))
  return (
    <Page title="Project" size="lg">
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(project) => <OneProject project={project} />}
      </Loaded>
    </Page>
  )
}

function OneProject({ project }: { project: Project }): ReactNode {
  const { booking } = project
  return (
    <>
      <PageHeader
        back={{ href: '/projects', label: 'Projects' }}
        title={project.title}
        description={`for ${personName(booking.customerName)}`}
        badge={<BookingBadge state={booking.state} />}
        actions={
          <>
            {booking.state === 'requested' && (
              <LinkButton href={`/bookings/${booking.id}`}>Answer the request</LinkButton>
            )}
            {!isErased(booking.customerName) && (
              <LinkButton href={`/bookings/new?project=${project.id}`} icon={CalendarPlus}>
                Propose a time
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {!isErased(booking.customerName) && <ProjectChat conversationId={project.conversationId} />}
          <ProjectTimeline project={project} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title="Booking">
            <BookingFacts booking={booking} />
          </Card>
          <Card title="Payments">
            <PaymentList payments={project.payments} />
          </Card>
          {!isErased(booking.customerName) && <ProjectLinks projectId={project.id} />}
        </div>
      </div>
    </>
  )
}
