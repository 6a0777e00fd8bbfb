import { Checkbox } from '@frontdesk/ui/checkbox'
import type { ReactNode } from 'react'
import type { AssistantSettings } from './assistant-form.ts'
import { flowWords } from './flow-words.ts'

const most = 8

interface SuggestionChoiceProps {
  flows: AssistantSettings['flows']
  chosen: readonly string[]
  isDisabled: boolean
  onChange: (chosen: string[]) => void
}

/** The buttons under the greeting, in the order in which they were chosen. */
export function SuggestionChoice({ flows, chosen, isDisabled, onChange }: SuggestionChoiceProps): ReactNode {
  return (
    <fieldset>
      <legend className="text-sm font-medium text-ink">Suggestions</legend>
      <p className="mt-1 mb-3 text-sm text-muted">
        Buttons under the greeting. A new one comes last; without a label of yours, they are in the visitor’s language.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        {flows.map((flow) => {
          const isChosen = chosen.includes(flow.key)
          return (
            <Checkbox
              key={flow.key}
              label={flowWords(flow)}
              isSelected={isChosen}
              isDisabled={isDisabled || (!isChosen && chosen.length >= most)}
              onChange={(wanted) => onChange(wanted ? [...chosen, flow.key] : chosen.filter((key) => key !== flow.key))}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
