import { Checkbox } from '@frontdesk/ui/checkbox'
import { IconButton } from '@frontdesk/ui/icon-button'
import { TextArea } from '@frontdesk/ui/text-area'
import { TimeInput } from '@frontdesk/ui/time-input'
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { GreetingForm } from './assistant-form.ts'

interface GreetingFieldsProps {
  at: number
  greeting: GreetingForm
  isDisabled: boolean
  errorOf: (field: string) => string | undefined
  onChange: (part: Partial<GreetingForm>) => void
  onRemove: () => void
}

/** Words for some pages, or for some hours. */
export function GreetingFields({
  at,
  greeting,
  isDisabled,
  errorOf,
  onChange,
  onRemove,
}: GreetingFieldsProps): ReactNode {
  const name = `Greeting ${at + 1}`
  return (
    <div role="group" aria-label={name} className="flex items-start gap-3 border-b border-line pb-6">
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <TextArea
          label="Words"
          rows={2}
          maxLength={500}
          isDisabled={isDisabled}
          value={greeting.text}
          onChange={(text) => onChange({ text })}
          error={errorOf('text')}
        />
        <TextArea
          label="Pages"
          optional
          description="One on each line, as /prices or /shop/*. None means every page."
          placeholder="/prices"
          rows={2}
          isDisabled={isDisabled}
          value={greeting.pages}
          onChange={(pages) => onChange({ pages })}
          error={errorOf('pages')}
        />
        <Checkbox
          label="Only at certain hours"
          isDisabled={isDisabled}
          isSelected={greeting.isTimed}
          onChange={(isTimed) => onChange({ isTimed })}
        />
        {greeting.isTimed && (
          <div className="flex items-center gap-2 text-sm text-muted">
            From
            <TimeInput
              label={`${name}, from`}
              value={greeting.from}
              isDisabled={isDisabled}
              onChange={(from) => onChange({ from })}
            />
            to
            <TimeInput
              label={`${name}, to`}
              value={greeting.until}
              isDisabled={isDisabled}
              onChange={(until) => onChange({ until })}
            />
          </div>
        )}
      </div>
      <IconButton icon={Trash2} label={`Remove ${name.toLowerCase()}`} isDisabled={isDisabled} onPress={onRemove} />
    </div>
  )
}
