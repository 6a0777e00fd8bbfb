import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { words } from '../words.ts'
import './emoji.css'

const emoji =
  '🙂 😀 😂 😊 😉 😍 🤔 😅 😢 😮 🙏 👍 👎 👋 👏 💪 🤝 🙌 ❤ 🧡 💛 💚 💙 💜 🎉 🎂 🌟 ✨ 🔥 ☀ 🌈 🌸 🐶 🐱 🍀 📷 📅 📍 📞 ✅ ❌ ❓'.split(
    ' ',
  )

type Props = { onChoose: (text: string) => void; onClose: () => void }

/** A few of them, for keyboards that have none. */
export function EmojiPanel({ onChoose, onClose }: Props): ReactNode {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.querySelector('button')?.focus(), [])

  /** Escape closes the panel, not the whole chat. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }

  return (
    <div ref={panel} role="group" aria-label={words.live.emoji} className="emoji">
      {emoji.map((one) => (
        // With the sign that asks for a picture where a letter would do.
        <button key={one} type="button" onClick={() => onChoose(`${one}\uFE0F`)} onKeyDown={onKeyDown}>
          {`${one}\uFE0F`}
        </button>
      ))}
    </div>
  )
}
