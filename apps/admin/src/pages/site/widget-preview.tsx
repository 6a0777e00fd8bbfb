import { type ReactNode, useEffect, useRef, useState } from 'react'
import { LauncherPreview } from './launcher-preview.tsx'
import type { PreviewDraft, SpokenWords } from './preview-draft.ts'

interface WidgetPreviewProps {
  origin: string
  siteKey: string
  draft: PreviewDraft
  onWords: (words: SpokenWords) => void
}

/** The chat itself, as a visitor would see it with what stands in the forms; it is for looking at, so nothing is sent. */
export function WidgetPreview({ origin, siteKey, draft, onWords }: WidgetPreviewProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null)
  const [port, setPort] = useState<MessagePort>()
  useEffect(() => port?.postMessage({ preview: draft }), [port, draft])

  /** As the loader does it on a page. */
  function connect(): void {
    const { port1, port2 } = new MessageChannel()
    const shown = { isShown: false, target: true, path: '/' }
    port1.onmessage = ({ data }: MessageEvent<{ type: string; words?: SpokenWords }>) =>
      data.type === 'words' && data.words && onWords(data.words)
    frame.current?.contentWindow?.postMessage({ frontdesk: 1, told: { shown } }, origin, [port2])
    setPort(port1)
  }

  return (
    <figure aria-label="Preview" className="flex flex-col gap-3">
      <div inert className="h-140 overflow-clip rounded-2xl border border-line shadow-card">
        <iframe
          ref={frame}
          title="Preview of the chat"
          src={`${origin}/embed/${siteKey}?preview`}
          onLoad={connect}
          referrerPolicy="no-referrer"
          className="size-full"
        />
      </div>
      <LauncherPreview draft={draft} />
      <figcaption className="text-sm text-muted">
        The chat and its button as they would look with what stands here, saved or not.
      </figcaption>
    </figure>
  )
}
