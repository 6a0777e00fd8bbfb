import { CircleAlert, SendHorizontal } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from './button.tsx'
import type { ChatFile } from './chat-file.tsx'
import { droppingInto, FileButton, filesIn } from './file-button.tsx'
import { FileTray } from './file-tray.tsx'
import type { FileTray as FileTrayState } from './use-file-tray.tsx'

export interface ComposedMessage {
  text: string
  files?: readonly ChatFile[]
  /** 32 hex digits; the same again when a failed message is retried, so that it arrives once. */
  nonce: string
}

export interface ComposerProps {
  label: string
  placeholder?: string
  /** Rejecting keeps the text and offers a retry. */
  onSend: (message: ComposedMessage) => Promise<unknown>
  maxLength?: number
  isDisabled?: boolean
  /** Where files go with messages. */
  tray?: FileTrayState
  onTyping?: () => void
  /** Where what is being written outlives a reload. */
  draft?: { read: () => string; write: (text: string) => void }
}

/** Enter sends, Shift+Enter makes a new line. */
export function Composer({ maxLength = 4000, ...props }: ComposerProps): ReactNode {
  const { draft } = props
  const [text, setText] = useState(() => draft?.read() ?? '')
  useEffect(() => draft?.write(text), [draft, text])
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle')
  const failed = useRef<ComposedMessage>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const hintId = useId()
  const { tray } = props
  const files = tray?.ready ?? []
  const isSomething = text.trim() !== '' || files.length > 0
  const canSend = isSomething && !tray?.isBusy && state !== 'sending' && !props.isDisabled

  async function send(): Promise<void> {
    if (!canSend) return
    const body = text.trim()
    const message =
      failed.current?.text === body
        ? failed.current
        : { text: body, nonce: nonce(), ...(files.length > 0 && { files }) }
    setState('sending')
    input.current?.focus()
    try {
      await props.onSend(message)
      failed.current = null
      setText('')
      tray?.clear()
      setState('idle')
    } catch {
      failed.current = message
      setState('failed')
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter takes its suggestion.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }

  return (
    <div className="border-t border-line bg-surface p-3 sm:p-4" {...(tray && droppingInto(tray))}>
      {tray && <FileTray tray={tray} />}
      <div className="flex items-end gap-2 rounded-xl border border-control bg-surface p-1.5 transition-colors focus-within:border-accent focus-within:outline-2 focus-within:outline-focus">
        {tray && <FileButton onChoose={tray.add} />}
        <textarea
          ref={input}
          onPaste={(event) => tray?.add(filesIn(event.clipboardData))}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            if (event.target.value !== '') props.onTyping?.()
          }}
          onKeyDown={onKeyDown}
          aria-label={props.label}
          aria-describedby={hintId}
          placeholder={props.placeholder}
          maxLength={maxLength}
          readOnly={state === 'sending'}
          disabled={props.isDisabled}
          rows={1}
          className="field-sizing-content max-h-40 min-h-10 min-w-0 flex-1 resize-none bg-transparent px-2.5 py-2 max-sm:px-1 text-base/6 text-ink outline-none read-only:text-muted disabled:opacity-60"
        />
        <Button
          variant="primary"
          icon={SendHorizontal}
          isDisabled={!canSend && state !== 'sending'}
          isPending={state === 'sending'}
          onPress={() => void send()}
          className="max-sm:px-3.5"
        >
          {/* On a phone, what is written needs the room more than the word. */}
          {state === 'failed' ? 'Retry' : <span className="max-sm:sr-only">Send</span>}
        </Button>
      </div>
      <p id={hintId} aria-live="polite" className="mt-2 flex gap-1.5 px-1 sm:min-h-4 text-xs text-subtle">
        {state === 'sending' && 'Sending…'}
        {state === 'failed' && (
          <span className="flex items-center gap-1.5 text-danger-ink">
            <CircleAlert aria-hidden className="size-3.5" />
            Not sent. Your text is kept: try again.
          </span>
        )}
        {state === 'idle' && <span className="hidden sm:inline">Enter to send, Shift + Enter for a new line</span>}
      </p>
    </div>
  )
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
