import { Button } from '@frontdesk/ui/button'
import type { ChatFile } from '@frontdesk/ui/chat-file'
import { droppingInto, FileButton, filesIn } from '@frontdesk/ui/file-button'
import { fileCodeOf } from '@frontdesk/ui/file-calls'
import { FileTray } from '@frontdesk/ui/file-tray'
import { useFileTray } from '@frontdesk/ui/use-file-tray'
import { SendHorizontal } from 'lucide-react'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { memberFiles } from '../api/member-files.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { sayTyping } from './typing.ts'

const longest = 4000

interface ReplyBoxProps {
  conversationId: string
  onSend: (text: string, files: readonly ChatFile[]) => void
}

/** Keeps what was begun for every conversation by itself. Enter sends, Shift+Enter makes a new line. */
export function ReplyBox({ conversationId, onSend }: ReplyBoxProps): ReactNode {
  const [text, setText] = useState(() => draftOf(conversationId))
  const hintId = useId()
  const tray = useFileTray({
    keep: (file, signal) => memberFiles.keep(file, { signal, conversationId }),
    codeOf: fileCodeOf,
  })
  const canSend = (text.trim() !== '' || tray.ready.length > 0) && !tray.isBusy

  function change(next: string): void {
    setText(next)
    if (next !== '') sayTyping(conversationId)
    keepDraft(conversationId, next)
  }

  function send(): void {
    if (!canSend) return
    onSend(text.trim(), tray.ready)
    tray.clear()
    change('')
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter takes its suggestion.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <div
      className="border-t border-line bg-surface p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5 sm:py-4"
      {...droppingInto(tray)}
    >
      <FileTray tray={tray} />
      <div className="flex items-end gap-2 rounded-xl border border-control bg-surface p-1.5 transition-colors focus-within:border-accent focus-within:outline-2 focus-within:outline-focus">
        <FileButton onChoose={tray.add} />
        <textarea
          value={text}
          onPaste={(event) => tray.add(filesIn(event.clipboardData))}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          aria-label="Your reply"
          aria-describedby={hintId}
          placeholder="Write a reply"
          maxLength={longest}
          rows={1}
          className="field-sizing-content max-h-40 min-h-10 min-w-0 flex-1 resize-none bg-transparent px-2.5 max-sm:px-1 py-2 text-base/6 text-ink outline-none"
        />
        <Button variant="primary" icon={SendHorizontal} isDisabled={!canSend} onPress={send} className="max-sm:px-3.5">
          {/* On a phone, what is written needs the room more than the word. */}
          <span className="max-sm:sr-only">Send</span>
        </Button>
      </div>
      <p id={hintId} className="mt-2 hidden px-1 text-xs text-subtle sm:block">
        Enter to send, Shift + Enter for a new line
      </p>
    </div>
  )
}
