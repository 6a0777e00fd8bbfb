import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { takeFiles } from '../files/take-files.ts'
import { fileTypes, isBusy, readyFiles } from '../files/tray-entry.ts'
import { lazyPart } from '../lazy-part.tsx'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'

const EmojiPanel = lazyPart(async () => (await import('../emoji/emoji-panel.tsx')).EmojiPanel)
const FileTray = lazyPart(async () => (await import('../files/file-tray.tsx')).FileTray)

/** As long as a message may be. */
const maxLength = 4000

export function Composer({ inputRef }: { inputRef: RefObject<HTMLTextAreaElement | null> }): ReactNode {
  const desk = useDesk()
  const { booking, say, draft, tray } = desk
  const { step } = useStore(booking.flow)
  const text = useStore(draft)
  const files = useStore(tray)
  const picker = useRef<HTMLInputElement>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  const isEmpty = text.trim() === '' && readyFiles(files).length === 0
  const mustWait = isEmpty || isBusy(files)

  function send(): void {
    if (mustWait) return
    const ready = readyFiles(files)
    say(text.trim(), ready.length > 0 ? ready : undefined)
    draft.set('')
    tray.set([])
    inputRef.current?.focus()
  }

  function take(chosen: Iterable<File>): void {
    const all = [...chosen]
    if (all.length > 0) void takeFiles(desk, all)
  }

  /** Some programs copy a picture of a text beside the text. */
  function filesIn({ types, files }: DataTransfer): readonly File[] {
    return types.includes('text/plain') ? [] : [...files]
  }

  function stopChoosing(): void {
    setIsChoosing(false)
    inputRef.current?.focus()
  }

  /** Where the cursor stands, or instead of what is marked. */
  function insert(emoji: string): void {
    const { selectionStart = text.length, selectionEnd = text.length } = inputRef.current ?? {}
    draft.set((text.slice(0, selectionStart) + emoji + text.slice(selectionEnd)).slice(0, maxLength))
    stopChoosing()
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a word, Enter chooses the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <div
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => {
        const dropped = filesIn(event.dataTransfer)
        if (dropped.length > 0) event.preventDefault()
        take(dropped)
      }}
    >
      {files.length > 0 && <FileTray />}
      {isChoosing && <EmojiPanel onChoose={insert} onClose={stopChoosing} />}
      {/* Not a form: in a page's sandbox, forms may be forbidden. */}
      <div className="composer">
        {(!step || step.at === 'settled') && (
          <button
            type="button"
            className="icon-button"
            aria-label={words.book}
            title={words.book}
            onClick={() => void booking.open()}
          >
            <Icon name="calendar" />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={words.attachments.attach}
          title={words.attachments.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="attach" />
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={fileTypes.join(',')}
          onChange={({ currentTarget }) => {
            take(currentTarget.files ?? [])
            currentTarget.value = '' // so that the same one can be chosen again
          }}
        />
        <textarea
          ref={inputRef}
          onPaste={(event) => take(filesIn(event.clipboardData))}
          rows={1}
          aria-label={words.composer.label}
          placeholder={words.composer.placeholder}
          maxLength={maxLength}
          enterKeyHint="send"
          value={text}
          onChange={(event) => draft.set(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="icon-button emoji-button"
          aria-label={words.live.emoji}
          title={words.live.emoji}
          aria-expanded={isChoosing}
          onClick={() => setIsChoosing(!isChoosing)}
        >
          <Icon name="smile" />
        </button>
        <button type="button" className="send" aria-label={words.composer.send} aria-disabled={mustWait} onClick={send}>
          <Icon name="send" />
        </button>
      </div>
    </div>
  )
}
