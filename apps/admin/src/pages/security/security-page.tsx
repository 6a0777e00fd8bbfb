import { PageHeader } from '@frontdesk/ui/page-header'
import { Tabs } from '@frontdesk/ui/tabs'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Page } from '../../parts/page.tsx'
import { AlertList } from './alert-list.tsx'
import { LookUp } from './look-up.tsx'
import { RefusalList } from './refusal-list.tsx'
import { SettingsCard } from './settings-card.tsx'

const route = getRouteApi('/shell/security')

/** What was tried and refused, and what adds up to more than chance. */
export function SecurityPage(): ReactNode {
  const { show = 'alerts' } = route.useSearch()
  const navigate = useNavigate()
  return (
    <Page title="Security" size="lg">
      <PageHeader
        title="Security"
        description="What was refused in your business’s name, and why. Nobody who is refused learns any of it."
      />
      <Tabs
        label="What to see"
        selected={show}
        onSelect={(id) => void navigate({ to: '/security', search: { show: id === 'alerts' ? undefined : id } })}
        items={[
          { id: 'alerts', label: 'Alerts', content: <AlertList /> },
          { id: 'refused', label: 'Refused', content: <RefusalList /> },
          { id: 'reference', label: 'Look up a reference', content: <LookUp /> },
          { id: 'settings', label: 'Settings', content: <SettingsCard /> },
        ]}
      />
    </Page>
  )
}
