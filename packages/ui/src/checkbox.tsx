import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components'
import { FieldNotes, type FieldWords } from './field-parts.tsx'

export interface CheckboxProps extends FieldWords, Omit<CheckboxFieldProps, 'className' | 'children' | 'style'> {}

export function Checkbox({ label, description, error, ...rest }: CheckboxProps): ReactNode {
  return (
    <CheckboxField {...rest} isInvalid={rest.isInvalid ?? Boolean(error)} className="flex flex-col gap-1">
      <CheckboxButton className="group relative flex min-h-6 isolate pointer-coarse:before:absolute pointer-coarse:before:inset-x-0 pointer-coarse:before:-inset-y-2.5 pointer-coarse:before:-z-10 items-start gap-3 text-base text-ink data-disabled:opacity-50 sm:text-sm">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span
              aria-hidden
              className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-md border border-control bg-surface text-on-accent transition-colors group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-hovered:border-muted group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-danger group-data-selected:border-accent group-data-selected:bg-accent"
            >
              {isIndeterminate && <Minus className="size-4" strokeWidth={3} />}
              {isSelected && !isIndeterminate && <Check className="size-4" strokeWidth={3} />}
            </span>
            <span className="pt-0.5 leading-5">{label}</span>
          </>
        )}
      </CheckboxButton>
      <div className="pl-8">
        <FieldNotes description={description} error={error} />
      </div>
    </CheckboxField>
  )
}
