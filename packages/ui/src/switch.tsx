import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components'
import { FieldNotes, type FieldWords } from './field-parts.tsx'

export interface SwitchProps extends FieldWords, Omit<SwitchFieldProps, 'className' | 'children' | 'style'> {}

/** For a setting that takes effect at once; use a checkbox inside a form that is saved. */
export function Switch({ label, description, error, ...rest }: SwitchProps): ReactNode {
  return (
    <SwitchField {...rest} isInvalid={rest.isInvalid ?? Boolean(error)} className="flex flex-col gap-1">
      <SwitchButton className="group relative flex min-h-6 isolate pointer-coarse:before:absolute pointer-coarse:before:inset-x-0 pointer-coarse:before:-inset-y-2.5 pointer-coarse:before:-z-10 items-center gap-3 text-base text-ink data-disabled:opacity-50 sm:text-sm">
        <span
          aria-hidden
          className="flex h-6 w-10 shrink-0 items-center rounded-full bg-control px-0.5 transition-colors group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-selected:bg-accent"
        >
          <span className="size-5 rounded-full bg-surface shadow-card transition-transform group-data-selected:translate-x-4" />
        </span>
        <span className="font-medium">{label}</span>
      </SwitchButton>
      <div className="pl-13">
        <FieldNotes description={description} error={error} />
      </div>
    </SwitchField>
  )
}
