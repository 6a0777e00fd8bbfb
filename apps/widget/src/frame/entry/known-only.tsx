import { type ReactNode, useEffect } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { flowName } from '../flows/flow-names.ts'
import '../look/entry.css'
import { Skeleton } from '../skeleton.tsx'
import { words } from '../words.ts'

let hasTold = false

/** Where the business chats with known visitors only: what somebody else can do, and for the page's developer, what is missing. */
export function KnownOnly(): ReactNode {
  const { config, door, flows, host } = useDesk()
  const isShown = useStore(host.isShown)
  const isChecking = useStore(door) === 'checking'
  const { quickReplies, flows: known } = config.settings.assistant
  const letter = known.find(({ key }) => key === 'contact' && quickReplies.includes(key))

  useEffect(() => {
    if (isChecking || !isShown || hasTold) return
    hasTold = true
    // eslint-disable-next-line no-console -- for the page's developer, who has no other way to learn of it
    console.warn(
      `Frontdesk: this site chats with known visitors only, and nobody is known here. Call Frontdesk('identify', token) with a token that your server has signed.`,
    )
    host.tell({ type: 'error', detail: { code: 'unauthenticated' } })
  }, [isChecking, isShown, host])

  if (isChecking) return <Skeleton rows={1} />
  return (
    <div className="known-only">
      <p role="status">{words.entry.knownOnly}</p>
      {letter && (
        <button type="button" className="chip" onClick={() => flows.begin(letter.key)}>
          {flowName(letter)}
        </button>
      )}
    </div>
  )
}
