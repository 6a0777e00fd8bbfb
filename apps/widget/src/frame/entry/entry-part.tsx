import { type ReactNode, useEffect } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import '../look/field.css'
import '../look/entry.css'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { ConsentText } from './consent-text.tsx'
import { EntryForm } from './entry-form.tsx'
import { KnownOnly } from './known-only.tsx'

export { createEntry } from './entry.ts'

/** `door`: somebody stands before a shut one. `note`: something to read, and nothing else. */
type Props = { what: 'form' | 'note' | 'door'; onDone: () => void }

/** Everything that comes before the chat, in one file of the build. */
export function EntryPart({ what, onDone }: Props): ReactNode {
  const { consentText, privacyUrl } = useDesk().config.settings.entry
  if (what === 'door') return <KnownOnly />
  return what === 'note' ? <ConsentText text={consentText} privacyUrl={privacyUrl} /> : <Asking onDone={onDone} />
}

/** Before anything else, it is asked for as soon as it can be seen. */
function Asking({ onDone }: Pick<Props, 'onDone'>): ReactNode {
  const { entry, host } = useDesk()
  const { asked, failure, isShut } = useStore(entry.now)
  const isShown = useStore(host.isShown)
  const isMissing = isShut && !asked && !failure && isShown

  useEffect(() => {
    if (isMissing) void entry.load().then((loaded) => loaded.ask())
  }, [isMissing, entry])

  if (asked) return <EntryForm asked={asked} onDone={onDone} />
  return failure ? (
    <Problem failure={failure} onRetry={() => void entry.load().then((loaded) => loaded.ask())} />
  ) : (
    <Skeleton rows={2} />
  )
}
