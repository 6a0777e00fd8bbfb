import { Card } from '@frontdesk/ui/card'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { dateInWords, todayIn } from './dates.ts'

interface HolidaysCardProps {
  zone: string
  worksOnHolidays: boolean
  onChange: (worksOnHolidays: boolean) => void
  isDisabled: boolean
}

/** Which days those are belongs to the business; whether they are worked on, to each provider. */
export function HolidaysCard({ zone, worksOnHolidays, onChange, isDisabled }: HolidaysCardProps): ReactNode {
  const year = Number(todayIn(zone).slice(0, 4))
  const query = useQuery(trpc.tenant.holidays.queryOptions({ year }))
  return (
    <Card title="Holidays" description="A date above that differs goes before a holiday.">
      <div className="flex flex-col gap-4">
        <Checkbox label="Works on holidays" isDisabled={isDisabled} isSelected={worksOnHolidays} onChange={onChange} />
        <Loaded query={query} skeleton={<SkeletonLines count={1} />}>
          {({ holidays }) =>
            holidays.length === 0 ? (
              <p className="text-sm text-subtle">
                The business keeps no holidays yet.{' '}
                <Link to="/business" className="font-medium text-ink underline underline-offset-4">
                  Choose its country
                </Link>
              </p>
            ) : (
              <details className="text-sm text-muted">
                <summary className="cursor-pointer py-1 font-medium text-ink">
                  {holidays.length} days in {year}
                </summary>
                <ul className="mt-3 flex flex-col gap-2">
                  {holidays.map(({ date, name }) => (
                    <li key={date} className="flex flex-wrap gap-x-4">
                      <span className="min-w-52 tabular-nums">{dateInWords(date)}</span>
                      <span className="text-ink">{name}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )
          }
        </Loaded>
      </div>
    </Card>
  )
}
