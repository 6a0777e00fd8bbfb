import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { CalendarDays } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { CalendarSource } from '../../api/types.ts'
import { Item } from '../../parts/item.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { problemWords } from './calendar-words.ts'

export function CalendarSourceItem({ source }: { source: CalendarSource }): ReactNode {
  const { id: sourceId, host, problem, checkedAt } = source
  const [isAsking, setAsking] = useState(false)
  const settled = {
    onError: showProblem,
    onSettled: async () => {
      setAsking(false)
      await queryClient.invalidateQueries(trpc.calendar.sources.pathFilter())
    },
  }
  const refresh = useMutation(
    trpc.calendar.sources.refresh.mutationOptions({
      ...settled,
      onSuccess: () => showToast({ title: 'It is being read', detail: 'Come back in a moment.' }),
    }),
  )
  const remove = useMutation(trpc.calendar.sources.remove.mutationOptions(settled))
  return (
    <Item
      icon={CalendarDays}
      title={host}
      mark={<State problem={problem} checkedAt={checkedAt} />}
      detail={<Detail source={source} />}
      actions={
        <>
          <Button
            size="sm"
            isPending={refresh.isPending}
            onPress={() => refresh.mutate({ sourceId })}
            aria-label={`Read now: ${host}`}
          >
            Read now
          </Button>
          <Button size="sm" onPress={() => setAsking(true)} aria-label={`Remove ${host}`}>
            Remove
          </Button>
          <ConfirmDialog
            title={`Remove ${host}?`}
            confirmLabel="Remove"
            isOpen={isAsking}
            isPending={remove.isPending}
            isDangerous
            onConfirm={() => remove.mutate({ sourceId })}
            onClose={() => setAsking(false)}
          >
            Times that are busy in it can be booked again at once.
          </ConfirmDialog>
        </>
      }
    />
  )
}

function State({ problem, checkedAt }: Pick<CalendarSource, 'problem' | 'checkedAt'>): ReactNode {
  if (problem) return <Badge tone="warning">Not read</Badge>
  return checkedAt ? <Badge tone="success">Read</Badge> : <Badge>Being read</Badge>
}

function Detail({ source: { problem, readAt, addedAt, busyCount } }: { source: CalendarSource }): ReactNode {
  const times = busyCount === 1 ? 'one busy time' : `${busyCount} busy times`
  return (
    <>
      {problem && <span className="block">{problemWords[problem]}</span>}
      {readAt ? (
        <>
          Last read <RelativeTime at={readAt} />, {problem ? `and the ${times} from then still count` : times}
        </>
      ) : (
        <>
          Added <RelativeTime at={addedAt} />, not read yet
        </>
      )}
    </>
  )
}
