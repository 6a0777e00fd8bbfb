import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Table, type TableColumn } from '@frontdesk/ui/table'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Check, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Alert } from '../../api/types.ts'
import { LoadMore } from '../../parts/load-more.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { useMe } from '../../shell/me.ts'
import { alertsQuery } from './alerts-query.ts'
import { Who } from './who.tsx'
import { anomalyWords } from './words.ts'

export function AlertList(): ReactNode {
  const query = useInfiniteQuery(alertsQuery(false))
  return (
    <Card flush>
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ pages }) => {
          const alerts = pages.flatMap((page) => page.alerts)
          if (alerts.length === 0) {
            return (
              <EmptyState icon={ShieldCheck} title="Nothing unusual">
                When somebody tries the same thing over and over, it is told here.
              </EmptyState>
            )
          }
          return (
            <>
              <Table label="Alerts" columns={columns} rows={alerts} rowKey={({ id }) => id} />
              <LoadMore pages={query} />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}

const columns: TableColumn<Alert>[] = [
  { id: 'what', header: 'What', cell: ({ anomaly }) => anomalyWords[anomaly] },
  { id: 'much', header: 'How much', cell: ({ threshold, minutes }) => `${threshold} or more in ${minutes} minutes` },
  { id: 'who', header: 'Who', cell: ({ actor, source }) => <Who actor={actor} source={source} /> },
  { id: 'when', header: 'When', cell: ({ at }) => <When at={at} /> },
  { id: 'seen', header: 'Seen', align: 'end', cell: (alert) => <Seen alert={alert} /> },
]

function When({ at }: { at: string }): ReactNode {
  return <DateTime at={at} zone={useMe().tenant.zone} />
}

function Seen({ alert }: { alert: Alert }): ReactNode {
  const see = useMutation(
    trpc.security.see.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.security.alerts.pathFilter()),
      onError: showProblem,
    }),
  )
  if (alert.seenAt) return <When at={alert.seenAt} />
  return (
    <Button size="sm" icon={Check} isPending={see.isPending} onPress={() => see.mutate({ alertId: alert.id })}>
      Mark as seen
    </Button>
  )
}
