import { type ReactNode, useState } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { flowName } from '../flows/flow-names.ts'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'

/** What the business suggests, each the beginning of a flow. Folded, they leave the room to what was said. */
export function QuickReplies({ isFolded }: { isFolded: boolean }): ReactNode {
  const { config, flows } = useDesk()
  const [isOpen, setIsOpen] = useState(false)
  const { quickReplies, flows: known } = config.settings.assistant
  const shown = quickReplies.flatMap((key) => known.find((flow) => flow.key === key) ?? [])
  if (shown.length === 0) return null
  if (isFolded && !isOpen) {
    return (
      <div className="quick-replies">
        <button type="button" className="chip" aria-expanded={false} onClick={() => setIsOpen(true)}>
          {words.flows.more}
        </button>
      </div>
    )
  }
  return (
    <div role="group" aria-label={words.quickReplies} className="quick-replies">
      {shown.map((flow) => (
        <button key={flow.key} type="button" className="chip" onClick={() => flows.begin(flow.key)}>
          {flow.key === 'book' && <Icon name="calendar" />}
          {flow.key === 'ask' && <Icon name="chat" />} {flowName(flow)}
        </button>
      ))}
    </div>
  )
}
