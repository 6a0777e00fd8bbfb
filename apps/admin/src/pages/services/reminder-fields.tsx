import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { IconButton } from '@frontdesk/ui/icon-button'
import { TextField } from '@frontdesk/ui/text-field'
import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { AmountWithUnit } from './amount-with-unit.tsx'
import { type FieldsProps, listOf } from './fields-props.ts'

export function ReminderFields({ form, isDisabled, change, errorOf }: FieldsProps): ReactNode {
  const list = listOf(form.reminders, (reminders) => change({ reminders }, 'terms.reminderMinutes'))
  return (
    <Card title="Reminders" description="By mail, in the customer’s own time zone.">
      <div className="flex flex-col gap-5">
        {form.reminders.length === 0 && <p className="text-sm text-subtle">Nobody is reminded.</p>}
        {form.reminders.map((reminder, at) => (
          // Reminders have no identity of their own: the place in the list is it.
          <div key={at} role="group" aria-label={`Reminder ${at + 1}`} className="flex items-start gap-3 sm:max-w-md">
            <div className="min-w-0 flex-1">
              <AmountWithUnit
                label="Time before"
                isDisabled={isDisabled}
                value={reminder}
                onChange={(changed) => list.change(at, changed)}
                error={errorOf(`terms.reminderMinutes.${at}`)}
              />
            </div>
            <IconButton
              icon={Trash2}
              label={`Remove reminder ${at + 1}`}
              isDisabled={isDisabled}
              onPress={() => list.remove(at)}
              className="mt-7"
            />
          </div>
        ))}
        {form.reminders.length < 5 && (
          <div>
            <Button
              size="sm"
              icon={Plus}
              isDisabled={isDisabled}
              onPress={() => list.add({ amount: '2', unit: 'hours' })}
            >
              Add a reminder
            </Button>
          </div>
        )}
        <Checkbox
          label="A word of thanks afterwards"
          isDisabled={isDisabled}
          isSelected={form.followUp}
          onChange={(followUp) => change({ followUp }, 'terms.followUpHours')}
        />
        {form.followUp && (
          <TextField
            label="Hours after the end"
            inputMode="numeric"
            isDisabled={isDisabled}
            value={form.followUpHours}
            onChange={(followUpHours) => change({ followUpHours }, 'terms.followUpHours')}
            error={errorOf('terms.followUpHours')}
            className="max-w-60 sm:ml-8"
          />
        )}
      </div>
    </Card>
  )
}
