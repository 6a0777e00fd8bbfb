import { Tabs } from '@frontdesk/ui/tabs'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Tab = 'upcoming' | 'calendar' | 'past'

/** The three ways to look at bookings; each has an address of its own. */
export function BookingsTabs({ selected, children }: { selected: Tab; children: ReactNode }): ReactNode {
  const navigate = useNavigate()
  const contentOf = (id: Tab): ReactNode => (id === selected ? children : null)
  return (
    <Tabs<Tab>
      label="Which bookings"
      selected={selected}
      onSelect={(id) =>
        void (id === 'calendar'
          ? navigate({ to: '/bookings/calendar' })
          : navigate({ to: '/bookings', search: { when: id === 'past' ? id : undefined } }))
      }
      items={[
        { id: 'upcoming', label: 'Upcoming', content: contentOf('upcoming') },
        { id: 'calendar', label: 'Calendar', content: contentOf('calendar') },
        { id: 'past', label: 'Past', content: contentOf('past') },
      ]}
    />
  )
}
