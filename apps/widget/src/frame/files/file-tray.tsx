import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import { words } from '../words.ts'
import { fileSize } from './file-size.ts'
import type { TrayEntry } from './tray-entry.ts'
import './files.css'

// In one file of the build with what draws them: the one without the other is of no use.
export { addFiles } from './add-files.ts'

/** The files that go with the next message, each on its way, there, or refused with a reason. */
export function FileTray(): ReactNode {
  const { tray } = useDesk()
  const entries = useStore(tray)
  return (
    <ul className="tray" aria-label={words.attachments.toSend}>
      {entries.map((entry) => (
        <li key={entry.key} className={`tray-file tray-${entry.state}`}>
          <AnyIcon name={entry.state === 'failed' ? 'alert' : 'file'} />
          <span className="tray-words">
            <span className="tray-name">{entry.name}</span>
            <small role={entry.state === 'failed' ? 'alert' : undefined}>{stateWords(entry)}</small>
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={words.attachments.remove({ name: entry.name })}
            onClick={() => {
              entry.stop.abort()
              tray.set(entries.filter(({ key }) => key !== entry.key))
            }}
          >
            <AnyIcon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function stateWords({ state, size, problem = 'internal' }: TrayEntry): string {
  if (state === 'sending') return words.attachments.uploading
  if (state === 'waiting') return words.message.waiting
  if (state === 'ready') return fileSize(size)
  const { problems } = words.attachments
  return problem in problems ? problems[problem as keyof typeof problems] : problems.other // looked up just before
}
