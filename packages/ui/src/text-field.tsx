import type { InputEvent, ReactNode, Ref } from 'react'
import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { cx } from './cx.ts'
import { FieldLabel, FieldNotes, type FieldWords } from './field-parts.tsx'
import { controlStyle } from './field-style.ts'

export interface TextFieldProps extends FieldWords, Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  placeholder?: string
  /** Marks the label as optional. */
  optional?: boolean
  /** Something short inside the field, such as a currency. */
  prefix?: ReactNode
  inputRef?: Ref<HTMLInputElement>
  className?: string
}

export function TextField(props: TextFieldProps): ReactNode {
  const { label, description, error, placeholder, optional, prefix, inputRef, className, ...rest } = props
  return (
    <AriaTextField
      {...rest}
      isInvalid={rest.isInvalid ?? (error ? true : undefined)}
      className={cx('flex flex-col gap-1.5', className)}
    >
      <FieldLabel label={label} optional={optional} />
      <div className="relative">
        {prefix && (
          <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-subtle">{prefix}</span>
        )}
        <Input
          ref={inputRef}
          placeholder={placeholder}
          onInput={settleError}
          className={cx(controlStyle, 'h-11 px-3', Boolean(prefix) && 'pl-14')}
        />
      </div>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  )
}

/**
 * While a field is marked wrong, every letter is checked at once. Otherwise the words under it would go only when the field
 * is left, and the button below would move away from under the finger that is pressing it.
 */
function settleError({ currentTarget: input }: InputEvent<HTMLInputElement>): void {
  if (input.hasAttribute('aria-invalid')) input.dispatchEvent(new Event('change', { bubbles: true }))
}
