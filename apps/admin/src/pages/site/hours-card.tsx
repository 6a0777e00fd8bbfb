import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { TextArea } from '@frontdesk/ui/text-area'
import { WeeklyHours, areHoursValid } from '@frontdesk/ui/weekly-hours'
import type { ReactNode } from 'react'
import type { Site } from '../../api/types.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { UnsavedGuard } from '../../parts/unsaved-guard.tsx'
import { useForm } from '../../parts/use-form.ts'
import { useMayConfigure } from '../../shell/me.ts'
import { useSetSection } from './use-set-section.ts'

type Replies = Site['settings']['hours']['replies']
const replies: { id: Replies; label: string }[] = [
  { id: 'unsaid', label: 'Do not say' },
  { id: 'minutes', label: 'In a few minutes' },
  { id: 'hour', label: 'Within an hour' },
  { id: 'day', label: 'Within a day' },
]

/** When somebody answers in the chat, and what it says meanwhile. */
export function HoursCard({ site }: { site: Site }): ReactNode {
  const mayConfigure = useMayConfigure()
  const saved = site.settings.hours
  const { form, setForm, isDirty, forget } = useForm(`${site.id} hours`, saved)
  const { save, isSaving } = useSetSection(forget)
  const isDisabled = !mayConfigure || isSaving

  function saveHours(): void {
    if (areHoursValid(form.week)) save({ siteId: site.id, section: 'hours', value: form })
  }

  return (
    <div>
      <Card
        title="Office hours"
        description="When somebody answers in the chat, by your business’s clock. Without any hours, the chat says nothing of being open or closed."
      >
        <div className="flex flex-col gap-6">
          <WeeklyHours
            label="Office hours of the chat"
            value={form.week}
            onChange={(week) => setForm((old) => ({ ...old, week }))}
            isDisabled={isDisabled}
          />
          <Select
            label="How soon you usually answer"
            description="Said while you are there."
            options={replies}
            value={form.replies}
            onChange={(chosen) => setForm((old) => ({ ...old, replies: chosen }))}
            isDisabled={isDisabled}
          />
          <TextArea
            label="While you are away"
            description="Left empty, the chat says in the visitor’s own language that you answer as soon as you are back."
            optional
            rows={2}
            maxLength={500}
            value={form.away}
            onChange={(away) => setForm((old) => ({ ...old, away }))}
            isDisabled={isDisabled}
          />
        </div>
      </Card>
      <SaveBar isDirty={isDirty} isSaving={isSaving} onSave={saveHours} onDiscard={() => setForm(saved)} />
      <UnsavedGuard isDirty={isDirty} onLeave={forget} />
    </div>
  )
}
