import { accentFor } from '@frontdesk/contrast/accent'
import { launcherIcons } from '@frontdesk/contrast/launcher-icons'
import type { ReactNode } from 'react'
import type { PreviewDraft } from './preview-draft.ts'

/** As the chat's own style sheet draws it: apps/widget/src/frame/host/panel.css. */
const bubble = 'M4 2h20a4 4 0 0 1 4 4v11a4 4 0 0 1-4 4H14l-7 6v-6H4a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4'
/** Of the button itself, with room above it. */
const room = 84

/** The corner of a page with the button in it, in its real size and place; and that of a phone, where it is another. */
export function LauncherPreview({ draft }: { draft: PreviewDraft }): ReactNode {
  const { launcherOnPhones, launcherText } = draft.look
  const onPhones =
    launcherOnPhones === 'full' || (launcherOnPhones === 'icon' && !launcherText) ? undefined : launcherOnPhones
  return (
    <>
      <Corner draft={draft} />
      {onPhones && <Corner draft={draft} onPhones={onPhones} />}
    </>
  )
}

function Corner({ draft, onPhones }: { draft: PreviewDraft; onPhones?: 'icon' | 'hidden' }): ReactNode {
  const { side, offsetX, offsetY, launcherText, launcherIcon } = draft.look
  const { fill, onFill } = accentFor(draft.accentColor, 'light')
  const icon = launcherIcon === 'chat' ? bubble : launcherIcons[launcherIcon]
  const text = onPhones ? '' : launcherText
  const place = onPhones ? 'on phones' : 'on your pages'
  const what = onPhones === 'hidden' ? `No button ${place}` : `The button ${place}, at the bottom ${side}`
  return (
    <div
      role="img"
      aria-label={what + (text && `: ${text}`)}
      className="relative overflow-clip rounded-2xl border border-line bg-sunken"
      style={{ height: offsetY + room }}
    >
      <div aria-hidden className="flex flex-col gap-3 p-5">
        {onPhones ? (
          <span className="text-xs text-ink">{onPhones === 'hidden' ? 'On phones: no button' : 'On phones'}</span>
        ) : (
          <span className="h-2.5 w-3/5 rounded-full bg-line opacity-60" />
        )}
        <span className="h-2.5 w-2/5 rounded-full bg-line opacity-60" />
      </div>
      {onPhones !== 'hidden' && (
        <span
          aria-hidden
          className="absolute flex max-w-full rounded-[30px] p-4 text-base/7 font-semibold whitespace-nowrap"
          style={{ background: fill, color: onFill, bottom: offsetY, [side]: offsetX, boxShadow: '0 4px 24px #0004' }}
        >
          <svg viewBox="0 0 28 28" className="size-7 shrink-0">
            <path d={icon} fill="currentColor" fillRule="evenodd" />
          </svg>
          {text && <span className="pl-2.5">{text}</span>}
        </span>
      )}
    </div>
  )
}
