import { LongSelect } from '@frontdesk/ui/long-select'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'

interface HolidayPlaceProps {
  country: string | null
  region: string | null
  onChange: (place: { holidayCountry: string | null; holidayRegion: string | null }) => void
  isDisabled: boolean
}

/** Whose holidays the business keeps. */
export function HolidayPlace({ country, region, onChange, isDisabled }: HolidayPlaceProps): ReactNode {
  const query = useQuery({
    ...trpc.tenant.holidayPlaces.queryOptions({ country }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={query} skeleton={<SkeletonLines count={2} />}>
      {({ countries, regions }) => (
        <>
          <LongSelect
            label="Holidays"
            description="Nobody can be booked on them, save for those who work on holidays: that is set with their hours."
            options={[{ id: '', label: 'None are kept' }, ...countries.map(asOption)]}
            isDisabled={isDisabled}
            value={country ?? ''}
            onChange={(code) => onChange({ holidayCountry: code || null, holidayRegion: null })}
          />
          {country && regions.length > 0 && !query.isPlaceholderData && (
            <LongSelect
              label="Part of the country"
              options={[{ id: '', label: 'Only those of the whole country' }, ...regions.map(asOption)]}
              isDisabled={isDisabled}
              value={region ?? ''}
              onChange={(code) => onChange({ holidayCountry: country, holidayRegion: code || null })}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

function asOption({ code, name }: { code: string; name: string }): { id: string; label: string } {
  return { id: code, label: name }
}
