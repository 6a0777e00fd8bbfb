import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { Switch } from '@frontdesk/ui/switch'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { SecuritySettings } from '../../api/types.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { showProblem } from '../../parts/show-problem.ts'

export function SettingsCard(): ReactNode {
  const query = useQuery(trpc.security.settings.queryOptions({}))
  return (
    <Card className="max-w-2xl">
      <Loaded query={query} skeleton={<Skeleton className="h-24" />}>
        {(settings) => <Settings settings={settings} />}
      </Loaded>
    </Card>
  )
}

/** Each takes effect at once. */
function Settings({ settings }: { settings: SecuritySettings }): ReactNode {
  const change = useMutation(
    trpc.security.changeSettings.mutationOptions({
      onError: showProblem,
      onSettled: () => queryClient.invalidateQueries(trpc.security.settings.pathFilter()),
    }),
  )
  const { alertMail, keepDays } = change.isPending ? change.variables : settings
  const chosen = { id: String(keepDays), label: `${keepDays} days` }
  const options = terms.some(({ id }) => id === chosen.id) ? terms : [...terms, chosen]
  return (
    <div className="flex flex-col gap-6">
      <Switch
        label="Mail alerts to the owners"
        description="One mail for each alert. They stand on this page in any case."
        isSelected={alertMail}
        onChange={(wanted) => change.mutate({ alertMail: wanted, keepDays })}
      />
      <Select
        label="Keep records for"
        description="Of what was done and of what was refused. Older ones are deleted every night, for good."
        options={options}
        value={chosen.id}
        onChange={(days) => change.mutate({ alertMail, keepDays: Number(days) })}
        className="max-w-xs"
      />
    </div>
  )
}

const terms = [
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
  { id: '365', label: 'A year' },
  { id: '1095', label: 'Three years' },
  { id: '3650', label: 'Ten years' },
]
