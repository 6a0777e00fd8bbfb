import { Button } from '@frontdesk/ui/button'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { TextField } from '@frontdesk/ui/text-field'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { todayIn } from './dates.ts'

interface AddTimeOffProps {
  providerId: string
  zone: string
  onAdded: () => Promise<void>
}

const empty = { from: '', to: '', fromTime: '12:00', toTime: '18:00' }

export function AddTimeOff({ providerId, zone, onAdded }: AddTimeOffProps): ReactNode {
  const [isWhole, setWhole] = useState(true)
  const [form, setForm] = useState(empty)
  const add = useMutation(
    trpc.provider.addTimeOff.mutationOptions({
      onSuccess: async () => {
        setForm(empty)
        showToast({ title: 'Time off added' })
        await onAdded()
      },
      onError: (error) => problemOf(error).fields.length === 0 && showProblem(error),
    }),
  )
  const last = form.to || form.from
  const today = todayIn(zone)
  const isOver = form.from !== '' && last < today
  const isBackwards =
    form.from !== '' && (last < form.from || (!isWhole && last === form.from && form.toTime <= form.fromTime))
  const isRefused = add.error !== null && problemOf(add.error).fields.length > 0
  const problem = isBackwards || isRefused ? 'It has to end after it starts.' : isOver ? 'This has passed.' : undefined
  const isComplete = form.from !== '' && (isWhole || (form.fromTime !== '' && form.toTime !== ''))

  return (
    <div className="border-t border-line px-5 py-5 sm:px-6">
      <CallForm
        call={add}
        onSubmit={() => {
          if (!isComplete || problem) return
          add.mutate({
            providerId,
            from: { date: form.from, minute: isWhole ? 0 : minuteOf(form.fromTime) },
            to: { date: last, minute: isWhole ? 1440 : minuteOf(form.toTime) },
          })
        }}
      >
        <Checkbox label="Whole days" isSelected={isWhole} onChange={setWhole} />
        <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
          <TextField
            label="First day"
            type="date"
            value={form.from}
            onChange={(from) => setForm({ ...form, from })}
            className={isWhole ? 'max-sm:col-span-2 sm:col-span-2' : ''}
          />
          {!isWhole && (
            <TextField
              label="From"
              type="time"
              value={form.fromTime}
              onChange={(fromTime) => setForm({ ...form, fromTime })}
            />
          )}
          <TextField
            label="Last day"
            type="date"
            value={form.to}
            onChange={(to) => setForm({ ...form, to })}
            error={problem}
            className={isWhole ? 'max-sm:col-span-2 sm:col-span-2' : ''}
          />
          {!isWhole && (
            <TextField
              label="Until"
              type="time"
              value={form.toTime}
              onChange={(toTime) => setForm({ ...form, toTime })}
            />
          )}
        </div>
        <div>
          <Button type="submit" icon={Plus} isDisabled={!isComplete || problem !== undefined} isPending={add.isPending}>
            Add time off
          </Button>
        </div>
      </CallForm>
    </div>
  )
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
