import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { cx } from './cx.ts'
import { FieldLabel, FieldNotes, type FieldWords } from './field-parts.tsx'
import { controlStyle } from './field-style.ts'

export interface ComboFieldProps extends FieldWords {
  /** What is there already; anything else can be typed. */
  options: readonly string[]
  value: string
  onChange: (value: string) => void
  optional?: boolean
  maxLength?: number
  isDisabled?: boolean
  className?: string
}

/** A text that is often one of a few. */
export function ComboField(props: ComboFieldProps): ReactNode {
  const { label, description, error, options, value, onChange, optional, maxLength, isDisabled, className } = props
  return (
    <ComboBox
      allowsCustomValue
      menuTrigger="focus"
      defaultItems={options.map((id) => ({ id }))}
      inputValue={value}
      onInputChange={onChange}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      className={cx('flex flex-col gap-1.5', className)}
    >
      <FieldLabel label={label} optional={optional} />
      <div className="relative">
        <Input maxLength={maxLength} className={cx(controlStyle, 'h-11 pr-12 pl-3')} />
        {options.length > 0 && (
          <Button className="absolute inset-y-0 right-0 flex w-11 items-center justify-center rounded-lg text-subtle data-disabled:opacity-60">
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        )}
      </div>
      <FieldNotes description={description} error={error} />
      <Popover className="w-(--trigger-width) min-w-48 animate-rise overflow-auto rounded-xl border border-line bg-raised p-1 shadow-pop">
        <ListBox<{ id: string }> className="outline-none">
          {({ id }) => (
            <ListBoxItem
              textValue={id}
              className="flex min-h-11 cursor-default items-center rounded-lg px-3 py-2 text-base text-ink outline-none data-focused:bg-hover sm:min-h-10 sm:text-sm"
            >
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
