import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { queryClient, trpc } from '../api/trpc.ts'
import { watchChanges, type Change } from '../api/watch-changes.ts'
import { lookedAt, noteTyping } from '../thread/typing.ts'
import { refreshThreads } from '../thread/thread-query.ts'

/** Keeps every page fresh while others work. False while changes cannot be heard. */
export function useLiveChanges(): boolean {
  const [isUp, setUp] = useState(true)
  const conversationId = useSyncExternalStore(lookedAt.subscribe, lookedAt.get)
  const isFirst = useRef(true)
  useEffect(() => {
    // What changes while the stream is opened anew for another conversation is not heard.
    let missedSome = !isFirst.current
    isFirst.current = false
    const watcher = {
      onUp: () => {
        setUp(true)
        if (missedSome) void queryClient.invalidateQueries()
        missedSome = false
      },
      onDown: () => {
        setUp(false)
        missedSome = true
      },
      onFailed: () => void askInstead().catch(() => {}),
      onChange: refresh,
    }
    return watchChanges(watcher, conversationId)
  }, [conversationId])
  return isUp
}

/**
 * If the session has ended, this learns it. If not, whatever is shown is asked for as often as the stream is tried: there may be
 * no place for it for long.
 */
async function askInstead(): Promise<void> {
  await queryClient.invalidateQueries(trpc.auth.me.pathFilter(), { throwOnError: true })
  await queryClient.invalidateQueries()
}

function refresh({ what }: Change): void {
  if (what === 'typing') return noteTyping()
  const { conversation, booking, project } = trpc
  const affected = {
    conversation: [conversation],
    // A conversation shows its bookings, and a project its own.
    booking: [booking, project, conversation],
    project: [project],
  }
  for (const noun of affected[what]) void queryClient.invalidateQueries(noun.pathFilter())
  if (what !== 'project') refreshThreads()
}
