import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'

export interface FieldWords {
  label: string
  description?: ReactNode
  /** Shown in red, and the field is marked invalid. */
  error?: ReactNode
}

export function FieldLabel({ label, optional }: { label: string; optional?: boolean }): ReactNode {
  return (
    <Label className="text-sm font-medium text-ink">
      {label}
      {optional && <span className="ml-1.5 font-normal text-subtle">optional</span>}
    </Label>
  )
}

/** The lines below a control: its error, or else its description. */
export function FieldNotes({ description, error }: Omit<FieldWords, 'label'>): ReactNode {
  return (
    <>
      {description && !error && (
        <Text slot="description" className="text-sm text-subtle">
          {description}
        </Text>
      )}
      <FieldError className="flex items-start gap-1.5 text-sm text-danger-ink">
        {(validation) => (
          <>
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{error ?? validation.validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  )
}
