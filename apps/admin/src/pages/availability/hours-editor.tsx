import { Card } from '@frontdesk/ui/card'
import { showToast } from '@frontdesk/ui/toast'
import { areHoursValid, WeeklyHours } from '@frontdesk/ui/weekly-hours'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Availability } from '../../api/types.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useForm } from '../../parts/use-form.ts'
import { useMayConfigure } from '../../shell/me.ts'
import { DateOverrides } from './date-overrides.tsx'
import { HolidaysCard } from './holidays-card.tsx'

/** Weekly hours and the dates that differ, saved as a whole. */
export function HoursEditor({ name, saved }: { name: string; saved: Availability }): ReactNode {
  const mayConfigure = useMayConfigure()
  const { form: hours, setForm: setHours, isDirty, forget } = useForm(saved.providerId, hoursOf(saved))
  const isValid =
    areHoursValid(hours.weeklyHours) && hours.overrides.every(({ ranges }) => areHoursValid(ranges.map(onOneDay)))
  const save = useMutation(
    trpc.provider.setAvailability.mutationOptions({
      onSuccess: (availability) => {
        queryClient.setQueryData(
          trpc.provider.availability.queryKey({ providerId: availability.providerId }),
          availability,
        )
        setHours(hoursOf(availability))
        void queryClient.invalidateQueries(trpc.provider.week.pathFilter())
        showToast({ title: 'Hours saved', detail: `${name} can be booked at these times from now on.` })
      },
      onError: showProblem,
    }),
  )
  const isDisabled = !mayConfigure || save.isPending

  return (
    <div>
      <div className="flex flex-col gap-6">
        <Card title="Every week" description="An end that is not after its start is on the next day: 22:00 – 02:00.">
          <WeeklyHours
            label={`Weekly hours of ${name}`}
            value={hours.weeklyHours}
            onChange={(weeklyHours) => setHours({ ...hours, weeklyHours })}
            isDisabled={isDisabled}
          />
        </Card>
        <DateOverrides
          zone={saved.zone}
          value={hours.overrides}
          onChange={(overrides) => setHours({ ...hours, overrides })}
          isDisabled={isDisabled}
        />
        <HolidaysCard
          zone={saved.zone}
          worksOnHolidays={hours.worksOnHolidays}
          onChange={(worksOnHolidays) => setHours({ ...hours, worksOnHolidays })}
          isDisabled={isDisabled}
        />
      </div>
      <SaveBar
        isDirty={isDirty}
        isSaving={save.isPending}
        label="Save hours"
        onDiscard={() => setHours(hoursOf(saved))}
        onSave={() => {
          if (isValid) save.mutate({ providerId: saved.providerId, ...hours })
          else showToast({ tone: 'danger', title: 'Some hours do not work', detail: 'They are marked in red.' })
        }}
      />
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}

type Hours = Pick<Availability, 'weeklyHours' | 'overrides' | 'worksOnHolidays'>

function hoursOf({ weeklyHours, overrides, worksOnHolidays }: Availability): Hours {
  return { weeklyHours, overrides, worksOnHolidays }
}

/** The check of overlaps knows weekdays only; one date is like one of them. */
function onOneDay(range: { from: number; to: number }): { weekday: number; from: number; to: number } {
  return { ...range, weekday: 1 }
}
