import { MessageCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { textOn } from './text-on.ts'

/** Roughly how a visitor meets the chat. */
export function WidgetPreview({ greeting, color }: { greeting: string; color: string }): ReactNode {
  const background = /^#[0-9a-f]{6}$/.test(color) ? color : '#000000'
  return (
    <figure aria-label="Preview" className="flex flex-col gap-4 self-start rounded-xl bg-sunken p-4">
      <p className="rounded-2xl rounded-bl-md border border-line bg-surface px-4 py-3 text-sm wrap-anywhere whitespace-pre-line text-ink shadow-card">
        {greeting}
      </p>
      <span
        aria-hidden
        className="flex size-13 items-center justify-center self-end rounded-full shadow-pop"
        style={{ background, color: textOn(background) }}
      >
        <MessageCircle className="size-6" />
      </span>
    </figure>
  )
}
