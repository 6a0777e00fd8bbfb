import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export interface TabItem<Id extends string> {
  id: Id
  label: string
  /** Shown small beside the label, such as how many are waiting. */
  count?: number
  content: ReactNode
}

export interface TabsProps<Id extends string> {
  label: string
  items: readonly TabItem<Id>[]
  selected?: Id
  onSelect?: (id: Id) => void
}

export function Tabs<Id extends string>(props: TabsProps<Id>): ReactNode {
  return (
    <AriaTabs
      selectedKey={props.selected}
      onSelectionChange={(key) => {
        const chosen = props.items.find((item) => item.id === key)
        if (chosen) props.onSelect?.(chosen.id)
      }}
      className="flex min-h-0 flex-col"
    >
      <TabList
        aria-label={props.label}
        className="flex gap-6 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {props.items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            ref={item.id === props.selected ? bringIntoView : undefined}
            className="-mb-px flex h-11 shrink-0 cursor-default items-center gap-2 border-b-2 border-transparent text-sm font-medium text-muted transition-colors data-focus-visible:-outline-offset-2 data-hovered:text-ink data-selected:border-accent data-selected:text-ink"
          >
            {item.label}
            {item.count !== undefined && (
              <span className="rounded-full bg-neutral-soft px-2 py-0.5 text-xs text-neutral-ink tabular-nums">
                {item.count}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {props.items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="min-h-0 flex-1 pt-5">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

/** On a phone there are more than fit: the chosen one has to be among those that are seen. */
function bringIntoView(tab: HTMLDivElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' })
}
