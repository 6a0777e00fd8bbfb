import { getRouteApi, Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Tab, TabList, Tabs, TabPanel } from 'react-aria-components'
import { cx } from '../../parts/cx.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useTyped } from '../../parts/use-typed.ts'
import { ConversationList } from './conversation-list.tsx'
import { FoundList } from './found-list.tsx'

const route = getRouteApi('/shell/inbox')

/** List and conversation side by side; on a phone one after the other. */
export function InboxPage(): ReactNode {
  const { status = 'open' } = route.useSearch()
  const { conversationId } = useParams({ strict: false })
  const navigate = useNavigate()
  const [value, setValue] = useState('')
  const search = useTyped(value)

  return (
    <div className="flex min-h-0 flex-1">
      <title>Inbox · Frontdesk</title>
      <h1 className="sr-only">Inbox</h1>
      <section
        aria-label="Conversations"
        className={cx(
          'min-h-0 w-full shrink-0 flex-col border-line bg-surface lg:flex lg:w-80 lg:border-r',
          conversationId ? 'hidden' : 'flex',
        )}
      >
        <Tabs
          selectedKey={status}
          onSelectionChange={(key) =>
            void navigate({ to: '/inbox', search: { status: key === 'closed' ? 'closed' : undefined } })
          }
          className="flex min-h-0 flex-1 flex-col"
        >
          <div className="flex items-center justify-between gap-4 border-b border-line px-4 pt-5 pb-3 lg:pt-4">
            <p aria-hidden className="text-xl font-semibold tracking-tight text-ink">
              Inbox
            </p>
            <TabList aria-label="Which conversations" className="flex rounded-lg bg-sunken p-0.5">
              {(['open', 'closed'] as const).map((id) => (
                <Tab
                  key={id}
                  id={id}
                  className="flex h-8 pointer-coarse:h-11 cursor-default items-center rounded-md px-3 text-sm font-medium text-muted transition-colors data-hovered:text-ink data-selected:bg-surface data-selected:text-ink data-selected:shadow-card"
                >
                  {id === 'open' ? 'Open' : 'Closed'}
                </Tab>
              ))}
            </TabList>
          </div>
          <TabPanel id={status} className="min-h-0 flex-1 overflow-y-auto outline-none">
            <div className="px-4 pt-3 pb-1">
              <SearchField label="Search messages and people" value={value} onChange={setValue} />
            </div>
            {search === '' ? <ConversationList status={status} /> : <FoundList search={search} />}
          </TabPanel>
        </Tabs>
      </section>
      <div className={cx('min-h-0 min-w-0 flex-1 lg:flex', conversationId ? 'flex' : 'hidden')}>
        <Outlet />
      </div>
    </div>
  )
}
