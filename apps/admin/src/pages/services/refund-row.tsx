import { IconButton } from '@frontdesk/ui/icon-button'
import { TextField } from '@frontdesk/ui/text-field'
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { type FieldsProps, listOf } from './fields-props.ts'

/** So much back until then. What is wrong with the step as a whole stands under its share. */
export function RefundRow({ form, isDisabled, change, errorOf, at }: FieldsProps & { at: number }): ReactNode {
  const list = listOf(form.refunds, (refunds) => change({ refunds }, 'terms.refunds'))
  const [percent, days, hours] = (['percent', 'days', 'hours'] as const).map((name) => ({
    inputMode: 'numeric' as const,
    isDisabled,
    value: form.refunds[at]?.[name] ?? '',
    onChange: (typed: string) => list.change(at, { [name]: typed }),
  }))
  const path = `terms.refunds.${at}`
  return (
    <div role="group" aria-label={`Refund ${at + 1}`}>
      <div className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1 grid-cols-2 items-start gap-3 sm:grid-cols-3">
          <TextField
            {...percent}
            label="Percent"
            className="max-sm:col-span-2"
            error={errorOf(`${path}.percent`) ?? errorOf(path)}
          />
          <TextField {...days} label="Days before" error={errorOf(`${path}.until.days`)} />
          <TextField {...hours} label="and hours" error={errorOf(`${path}.until.hours`)} />
        </div>
        <IconButton
          icon={Trash2}
          label={`Remove refund ${at + 1}`}
          isDisabled={isDisabled}
          onPress={() => list.remove(at)}
          className="mt-7"
        />
      </div>
    </div>
  )
}
