import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import type { Conversation, CustomerCard, Project } from '../../../api/types.ts'
import { personName } from '../../../parts/person-name.ts'
import type { NewBookingSearch } from './new-booking-search.ts'

/** Whom a booking is for, where the page was opened from their thread, project or card. */
export interface Addressee {
  /** Only where they were named by themselves: a thread and a project name somebody in their own way. */
  id: string | undefined
  name: string
  zone: string | undefined
}

/** Nothing where nobody is named. */
export function useAddressee({
  conversation,
  project,
  customer,
}: NewBookingSearch): UseQueryResult<Addressee, unknown> | undefined {
  const inThread = useQuery({
    ...trpc.conversation.get.queryOptions(conversation === undefined ? skipToken : { conversationId: conversation }),
    select: ofThread,
  })
  const ofTheirProject = useQuery({
    ...trpc.project.get.queryOptions(project === undefined ? skipToken : { projectId: project }),
    select: ofProject,
  })
  const card = useQuery({
    ...trpc.customer.get.queryOptions(customer === undefined ? skipToken : { customerId: customer }),
    select: ofCard,
  })
  if (conversation !== undefined) return inThread
  if (project !== undefined) return ofTheirProject
  return customer === undefined ? undefined : card
}

function ofThread({ customerName, bookings }: Conversation): Addressee {
  return { id: undefined, name: personName(customerName ?? ''), zone: bookings[0]?.customerZone }
}

function ofProject({ booking }: Project): Addressee {
  return { id: undefined, name: personName(booking.customerName), zone: booking.customerZone }
}

function ofCard({ id, name, zone }: CustomerCard): Addressee {
  return { id, name: personName(name), zone }
}
