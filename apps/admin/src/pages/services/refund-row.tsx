import { IconButton } from '@frontdesk/ui/icon-button'
import { TextField } from '@frontdesk/ui/text-field'
import { Trash2 } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { type FieldsProps, listOf } from './fields-props.ts'

/** So much back until then. What is wrong with the step as a whole stands under it. */
export function RefundRow({ form, isDisabled, change, errorOf, at }: FieldsProps & { at: number }): ReactNode {
  const errorId = useId()
  const list = listOf(form.refunds, (refunds) => change({ refunds }, 'terms.refunds'))
  const [percent, days, hours] = (['percent', 'days', 'hours'] as const).map((name) => ({
    inputMode: 'numeric' as const,
    isDisabled,
    value: form.refunds[at]?.[name] ?? '',
    onChange: (typed: string) => list.change(at, { [name]: typed }),
  }))
  const path = `terms.refunds.${at}`
  const error = errorOf(path)
  const percentError = errorOf(`${path}.percent`)
  return (
    <div role="group" aria-label={`Refund ${at + 1}`}>
      <div className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1 grid-cols-2 items-start gap-3 sm:grid-cols-3">
          <TextField
            {...percent}
            label="Percent"
            className="max-sm:col-span-2"
            error={percentError}
            isInvalid={Boolean(error ?? percentError)}
            aria-describedby={error && errorId}
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
      {error && (
        <p id={errorId} role="alert" className="mt-1.5 text-sm text-danger-ink">
          {error}
        </p>
      )}
    </div>
  )
}
