import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { CalendarClock, CalendarX2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc, type HubProject } from '../api/trpc.ts'
import { locale, viewerZone } from '../time/locale.ts'
import { useNow } from '../time/use-now.ts'
import { deadline } from '../time/when.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { changesOf } from './change-of.ts'
import { change, deadlineWords } from './change-words.ts'
import { MoveDialog } from './move-dialog.tsx'

/** Moving the appointment or calling it off, as long as its terms allow; and after that, why not. */
export function ChangeCard({ project }: { project: HubProject }): ReactNode {
  const now = useNow()
  const [open, setOpen] = useState<'move' | 'cancel'>()
  const [told, setTold] = useState('')
  const changes = changesOf(project.booking, now)
  if (!changes) return null

  /** What goes back may be another sum than a minute ago. */
  function ask(dialog: 'move' | 'cancel'): void {
    void queryClient.invalidateQueries(trpc.project.get.queryFilter())
    setTold('')
    setOpen(dialog)
  }
  function finish(words: string): void {
    setOpen(undefined)
    setTold(words)
  }

  const say = (at: string) => deadline(at, now, { zone: viewerZone, locale })
  return (
    <Card title={change.title}>
      <p className="text-base/6 text-muted">{deadlineWords(changes, say).join(' ')}</p>
      {(changes.move.kind === 'yes' || changes.cancel.kind === 'yes') && (
        <div className="mt-5 flex flex-col gap-3 sm:flex-row sm:flex-wrap">
          {changes.move.kind === 'yes' && (
            <Button icon={CalendarClock} onPress={() => ask('move')}>
              {change.move}
            </Button>
          )}
          {changes.cancel.kind === 'yes' && (
            <Button variant="ghost" icon={CalendarX2} onPress={() => ask('cancel')}>
              {changes.isRequest ? change.withdraw : change.cancel}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="mt-3 text-sm text-muted empty:mt-0">
        {told}
      </p>
      {open === 'move' && (
        <MoveDialog project={project} onMoved={() => finish(change.moved)} onClose={() => setOpen(undefined)} />
      )}
      {open === 'cancel' && (
        <CancelDialog project={project} onCancelled={() => setOpen(undefined)} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  )
}
