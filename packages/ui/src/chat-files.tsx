import { CircleAlert, Download, FileText } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import { Button } from './button.tsx'
import { type ChatFile, fileSize, isPicture } from './chat-file.tsx'
import { cx } from './cx.ts'
import { Dialog } from './dialog.tsx'
import { fetchNearView } from './fetch-near-view.ts'
import { Spinner } from './spinner.tsx'

export interface ChatFilesProps {
  files: readonly ChatFile[]
  /** Fetches the content, with the reader's own credential. */
  load: (id: string) => Promise<Blob>
  locale?: string
}

/** The files of one message: pictures are shown, everything can be saved. */
export function ChatFiles({ files, load, locale }: ChatFilesProps): ReactNode {
  return (
    <ul aria-label="Files" className="flex max-w-full flex-col gap-1.5">
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          {isPicture(file) ? <Picture file={file} load={load} /> : <Saved file={file} load={load} locale={locale} />}
        </li>
      ))}
    </ul>
  )
}

/** What is on its way: they are seen once they have arrived. */
export function FileNames({ files }: Pick<ChatFilesProps, 'files'>): ReactNode {
  return (
    <ul aria-label="Files" className="flex flex-col items-end gap-1 text-sm text-muted">
      {files.map(({ id, name }) => (
        <li key={id} className="flex items-center gap-1.5">
          <FileText aria-hidden className="size-4" /> {name}
        </li>
      ))}
    </ul>
  )
}

interface OneFileProps {
  file: ChatFile
  load: (id: string) => Promise<Blob>
  locale?: string
}

function Picture({ file, load }: OneFileProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  const [box, url] = usePicture(file, load)
  const { width, height } = file
  return (
    <>
      <PlainButton
        ref={box}
        aria-label={`Show ${file.name}`}
        isDisabled={url === undefined || url === 'failed'}
        onPress={() => setIsOpen(true)}
        style={{ aspectRatio: width && height ? `${width} / ${height}` : '4 / 3', width: Math.min(width ?? 260, 260) }}
        className="flex max-h-72 max-w-full items-center justify-center overflow-hidden rounded-2xl border border-line bg-sunken"
      >
        {url === undefined && <Spinner label={`Loading ${file.name}`} />}
        {url === 'failed' && <CircleAlert aria-label={`${file.name} cannot be shown`} className="size-5 text-muted" />}
        {url && url !== 'failed' && <img src={url} alt={file.name} className="size-full object-cover" />}
      </PlainButton>
      {url && url !== 'failed' && (
        <Dialog
          title={file.name}
          size="lg"
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          footer={
            <Button icon={Download} onPress={() => saveAs(url, file.name)}>
              Save
            </Button>
          }
        >
          <img src={url} alt="" className="mx-auto max-h-[65dvh] object-contain" />
        </Dialog>
      )}
    </>
  )
}

/** Fetched when it comes near the view, and let go of with its place. */
function usePicture({ id }: ChatFile, load: OneFileProps['load']) {
  const box = useRef<HTMLButtonElement>(null)
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!box.current) return
    return fetchNearView(box.current, { load: () => load(id), onUrl: setUrl, onBroken: () => setUrl('failed') })
  }, [id, load])
  return [box, url] as const
}

function Saved({ file, load, locale }: OneFileProps): ReactNode {
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')

  async function save(): Promise<void> {
    setState('loading')
    try {
      const url = URL.createObjectURL(await load(file.id))
      saveAs(url, file.name)
      // The browser has it by then.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
      setState('idle')
    } catch {
      setState('failed')
    }
  }

  return (
    <PlainButton
      isPending={state === 'loading'}
      onPress={() => void save()}
      className={cx(
        'flex w-64 max-w-full items-center gap-3 rounded-2xl border border-line bg-surface px-3.5 py-2.5 text-left transition-colors data-hovered:bg-hover',
      )}
    >
      <FileText aria-hidden className="size-6 shrink-0 text-muted" />
      <span className="min-w-0 flex-1">
        <span className="sr-only">Save </span>
        <span className="block truncate text-sm font-medium text-ink">{file.name}</span>
        <span className={cx('block text-xs', state === 'failed' ? 'text-danger-ink' : 'text-subtle')}>
          {state === 'failed' ? 'That did not work. Try again.' : fileSize(file.size, locale)}
        </span>
      </span>
      {state === 'loading' ? (
        <Spinner label="Loading" />
      ) : (
        <Download aria-hidden className="size-4 shrink-0 text-muted" />
      )}
    </PlainButton>
  )
}

function saveAs(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
