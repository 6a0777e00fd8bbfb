import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'

/** As long as a message may be. */
const maxLength = 4000

export function Composer({ inputRef }: { inputRef: RefObject<HTMLTextAreaElement | null> }): ReactNode {
  const { booking, say, draft } = useDesk()
  const { step } = useStore(booking.flow)
  const text = useStore(draft)
  const isEmpty = text.trim() === ''

  function send(): void {
    if (isEmpty) return
    say(text.trim())
    draft.set('')
    inputRef.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a word, Enter chooses the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
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
      <textarea
        ref={inputRef}
        rows={1}
        aria-label={words.composer.label}
        placeholder={words.composer.placeholder}
        maxLength={maxLength}
        enterKeyHint="send"
        value={text}
        onChange={(event) => draft.set(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className="send" aria-label={words.composer.send} aria-disabled={isEmpty}>
        <Icon name="send" />
      </button>
    </form>
  )
}
