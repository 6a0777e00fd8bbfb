import { Avatar } from '@frontdesk/ui/avatar'
import { DateTime } from '@frontdesk/ui/date-time'
import { LinkButton } from '@frontdesk/ui/link-button'
import { Link } from '@tanstack/react-router'
import { CalendarPlus, FolderKanban } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Booking, Conversation } from '../../api/types.ts'
import { BookingBadge } from '../../parts/booking-badge.tsx'
import { BookingWhen } from '../../parts/booking-when.tsx'
import { personName } from '../../parts/person-name.ts'
import { BlockButton } from './block-button.tsx'
import { EntryAnswers } from './entry-answers.tsx'

/** Who it is and what they have booked. */
export function ConversationDetails({ conversation }: { conversation: Conversation }): ReactNode {
  const { id, customerId, customerName, customerEmail, siteName, startedAt, bookings, projectId, knownAs } =
    conversation
  return (
    <div className="flex flex-col gap-6 text-sm">
      <div className="flex items-center gap-3">
        <Avatar name={customerName ?? undefined} />
        <div className="min-w-0">
          <p className="text-base font-semibold wrap-anywhere text-ink">
            {customerId ? (
              <Link to="/customers/$customerId" params={{ customerId }} className="underline-offset-2 hover:underline">
                {personName(customerName ?? '')}
              </Link>
            ) : (
              (customerName ?? 'Visitor')
            )}
          </p>
          {customerEmail ? (
            <a
              href={`mailto:${encodeURIComponent(customerEmail)}`}
              className="wrap-anywhere text-muted underline-offset-2 hover:underline"
            >
              {customerEmail}
            </a>
          ) : (
            <p className="text-subtle">{customerName === null ? 'Has not said who they are' : 'No e-mail address'}</p>
          )}
        </div>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {knownAs !== null && (
          <>
            <dt className="text-subtle">Your id</dt>
            <dd className="wrap-anywhere text-ink">{knownAs}</dd>
          </>
        )}
        {siteName && (
          <>
            <dt className="text-subtle">Site</dt>
            <dd className="text-ink">{siteName}</dd>
          </>
        )}
        <dt className="text-subtle">Started</dt>
        <dd className="text-ink">
          <DateTime at={startedAt} />
        </dd>
      </dl>
      <EntryAnswers conversation={conversation} />
      {projectId && (
        <LinkButton href={`/projects/${projectId}`} icon={FolderKanban}>
          Open the project
        </LinkButton>
      )}
      <section>
        <h3 className="mb-2 font-semibold text-ink">Bookings</h3>
        {customerName !== null && (
          <LinkButton size="sm" href={`/bookings/new?conversation=${id}`} icon={CalendarPlus} className="mb-3">
            Propose a time
          </LinkButton>
        )}
        {bookings.length === 0 && <p className="text-subtle">None yet.</p>}
        <ul className="flex flex-col gap-2">
          {bookings.map((booking) => (
            <BookingItem key={booking.id} booking={booking} />
          ))}
        </ul>
      </section>
      {siteName && <BlockButton conversation={conversation} />}
    </div>
  )
}

function BookingItem({ booking }: { booking: Booking }): ReactNode {
  return (
    <li>
      <Link
        to="/bookings/$bookingId"
        params={{ bookingId: booking.id }}
        className="flex flex-col gap-1.5 rounded-lg border border-line bg-surface p-3 transition-colors hover:bg-hover"
      >
        <span className="font-medium text-ink">{booking.serviceName}</span>
        <span className="text-muted">
          <BookingWhen booking={booking} />
        </span>
        <span>
          <BookingBadge state={booking.state} />
        </span>
      </Link>
    </li>
  )
}
