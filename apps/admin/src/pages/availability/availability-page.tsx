import { EmptyState } from '@frontdesk/ui/empty-state'
import { PageHeader } from '@frontdesk/ui/page-header'
import { Select } from '@frontdesk/ui/select'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Clock } from 'lucide-react'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import type { Provider } from '../../api/types.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Page } from '../../parts/page.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { ReadOnlyNote } from '../../parts/read-only-note.tsx'
import { cityOf } from '../../parts/zone-words.ts'
import { useMayConfigure } from '../../shell/me.ts'
import { AddProvider } from './add-provider.tsx'
import { ChangeZone } from './change-zone.tsx'
import { CalendarsCard } from './calendars-card.tsx'
import { HoursEditor } from './hours-editor.tsx'
import { RenameProvider } from './rename-provider.tsx'
import { SwitchProvider } from './switch-provider.tsx'
import { TimeOffCard } from './time-off-card.tsx'
import { WeekView } from './week-view.tsx'

const route = getRouteApi('/shell/availability')

export function AvailabilityPage(): ReactNode {
  const mayConfigure = useMayConfigure()
  const query = useQuery(trpc.provider.list.queryOptions({}))
  return (
    <Page title="Availability" size="md">
      <PageHeader
        title="Availability"
        description="When people can book. Bookings that exist stay as they are."
        actions={mayConfigure && <AddProvider />}
      />
      {!mayConfigure && <ReadOnlyNote />}
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {({ providers }) =>
          providers.length === 0 ? (
            <EmptyState icon={Clock} title="Nobody can be booked yet">
              Add a person or a room to book, and set the hours here.
            </EmptyState>
          ) : (
            <HoursOfChosen providers={providers} />
          )
        }
      </Loaded>
    </Page>
  )
}

function HoursOfChosen({ providers }: { providers: readonly Provider[] }): ReactNode {
  const { provider: chosenId } = route.useSearch()
  const navigate = useNavigate()
  const mayConfigure = useMayConfigure()
  const chosen = providers.find(({ id }) => id === chosenId) ?? providers[0]
  const query = useQuery({
    ...trpc.provider.availability.queryOptions({ providerId: chosen?.id ?? '' }),
    enabled: Boolean(chosen),
  })
  if (!chosen) return null
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col items-start gap-3">
        <Select
          label="Whose hours"
          description={`All times are on the clock of ${cityOf(chosen.zone)}.`}
          options={providers.map(({ id, name, active }) => ({ id, label: active ? name : `${name} (away)` }))}
          value={chosen.id}
          onChange={(provider) => void navigate({ to: '/availability', search: { provider } })}
          className="w-full max-w-sm"
        />
        {mayConfigure && (
          <div className="flex flex-wrap gap-2">
            <RenameProvider key={chosen.id} provider={chosen} />
            <ChangeZone key={`zone ${chosen.id}`} provider={chosen} />
            <SwitchProvider key={`${chosen.id} ${chosen.active}`} provider={chosen} />
          </div>
        )}
      </div>
      <WeekView key={chosen.id} provider={chosen} />
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(availability) => (
          <>
            <TimeOffCard key={`off ${chosen.id}`} availability={availability} />
            <HoursEditor key={chosen.id} name={chosen.name} saved={availability} />
          </>
        )}
      </Loaded>
      {mayConfigure && <CalendarsCard key={`calendars ${chosen.id}`} provider={chosen} />}
    </div>
  )
}
