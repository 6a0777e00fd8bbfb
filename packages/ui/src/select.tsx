import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { cx } from './cx.ts'
import { FieldLabel, FieldNotes, type FieldWords } from './field-parts.tsx'
import { controlStyle } from './field-style.ts'

export interface SelectOption<Id extends string> {
  id: Id
  label: string
  description?: string
}

export interface SelectProps<Id extends string> extends FieldWords {
  options: readonly SelectOption<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  placeholder?: string
  name?: string
  isDisabled?: boolean
  className?: string
}

export function Select<Id extends string>(props: SelectProps<Id>): ReactNode {
  return (
    <AriaSelect
      value={props.value}
      onChange={(key) => {
        const chosen = props.options.find((option) => option.id === key)
        if (chosen) props.onChange(chosen.id)
      }}
      placeholder={props.placeholder}
      name={props.name}
      isDisabled={props.isDisabled}
      isInvalid={Boolean(props.error)}
      className={cx('flex flex-col gap-1.5', props.className)}
    >
      <FieldLabel label={props.label} />
      <Button className={cx(controlStyle, 'flex h-11 items-center gap-2 pr-3 pl-3 text-left')}>
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-subtle">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-subtle" />
      </Button>
      <FieldNotes description={props.description} error={props.error} />
      <Popover className="w-(--trigger-width) min-w-48 animate-rise overflow-auto rounded-xl border border-line bg-raised p-1 shadow-pop">
        <ListBox items={props.options} className="outline-none">
          {(option) => (
            <ListBoxItem
              textValue={option.label}
              className="flex min-h-11 cursor-default items-center gap-3 rounded-lg px-3 py-2 text-base text-ink outline-none data-focused:bg-hover sm:min-h-10 sm:text-sm"
            >
              {({ isSelected }) => (
                <>
                  <span className="min-w-0 flex-1">
                    {option.label}
                    {option.description && <span className="block text-sm text-subtle">{option.description}</span>}
                  </span>
                  {isSelected && <Check aria-hidden className="size-4 text-accent" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
