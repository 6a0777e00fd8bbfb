import { CircleAlert, FileText, Image, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { fileProblem, fileSize } from './chat-file.tsx'
import { cx } from './cx.ts'
import { IconButton } from './icon-button.tsx'
import { Spinner } from './spinner.tsx'
import type { FileTray as Tray, TrayEntry } from './use-file-tray.tsx'

/** The files that go with the next message, each on its way, there, or refused with a reason. */
export function FileTray({ tray }: { tray: Tray }): ReactNode {
  if (tray.entries.length === 0) return null
  return (
    <ul aria-label="Files to send" className="mb-2 flex flex-col gap-1.5">
      {tray.entries.map((entry) => (
        <li
          key={entry.key}
          className={cx(
            'flex items-center gap-2.5 rounded-lg border py-1 pr-1 pl-3 text-sm',
            entry.state === 'failed' ? 'border-danger-ink bg-danger-soft' : 'border-line bg-sunken',
          )}
        >
          <Mark entry={entry} />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium text-ink">{entry.name}</span>
            <span
              role={entry.state === 'failed' ? 'alert' : undefined}
              className={cx('block text-xs', entry.state === 'failed' ? 'text-danger-ink' : 'text-subtle')}
            >
              {wordsFor(entry)}
            </span>
          </span>
          <IconButton icon={X} label={`Remove ${entry.name}`} onPress={() => tray.remove(entry.key)} />
        </li>
      ))}
    </ul>
  )
}

function Mark({ entry }: { entry: TrayEntry }): ReactNode {
  if (entry.state === 'sending') return <Spinner label="Uploading" className="text-muted" />
  const Icon = entry.state === 'failed' ? CircleAlert : entry.file?.type === 'application/pdf' ? FileText : Image
  return (
    <Icon aria-hidden className={cx('size-4 shrink-0', entry.state === 'failed' ? 'text-danger-ink' : 'text-muted')} />
  )
}

function wordsFor({ state, size, code }: TrayEntry): string {
  if (state === 'failed') return fileProblem(code) ?? 'It did not get through. Remove it and try again.'
  return state === 'sending' ? 'Uploading…' : fileSize(size)
}
