import type { ReactNode } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { cx } from './cx.ts'
import { FieldLabel, FieldNotes, type FieldWords } from './field-parts.tsx'
import { controlStyle } from './field-style.ts'

export interface TextAreaProps extends FieldWords, Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  placeholder?: string
  optional?: boolean
  rows?: number
  className?: string
}

export function TextArea(props: TextAreaProps): ReactNode {
  const { label, description, error, placeholder, optional, rows = 4, className, ...rest } = props
  return (
    <AriaTextField
      {...rest}
      isInvalid={rest.isInvalid ?? (error ? true : undefined)}
      className={cx('flex flex-col gap-1.5', className)}
    >
      <FieldLabel label={label} optional={optional} />
      <AriaTextArea
        rows={rows}
        placeholder={placeholder}
        className={cx(
          controlStyle,
          'field-sizing-content max-h-96 resize-y px-3 py-2.5',
          rows > 1 ? 'min-h-24' : 'min-h-11',
        )}
      />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}
