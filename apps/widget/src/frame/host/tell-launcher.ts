import type { Launcher } from '../../host-messages.ts'
import type { Desk } from '../desk/desk.ts'
import { accentFor } from '@frontdesk/contrast/accent'
import { countUnread } from '../thread/merge-messages.ts'
import { spoken, words } from '../words.ts'
import type { HostLink } from './host-link.ts'
import panelCss from './panel.css?inline'

/** Keeps the page's side informed how the launcher looks and reads, and how much is unread. */
export function tellLauncher({ config, conversation }: Desk, host: HostLink): void {
  let told = ''
  let toldCount = 0

  function update(): void {
    const { messages, readSeq, isLoading } = conversation.thread.get()
    const isShown = host.isShown.get()
    const isSeen = isShown && document.visibilityState === 'visible'
    if (isSeen && !isLoading) conversation.markRead()
    const count = isSeen || isLoading ? 0 : countUnread(messages, readSeq)

    const launcher: Launcher = {
      type: 'launcher',
      title: words.title({ business: config.tenantName }),
      label: labelOf(isShown, count),
      badge: isShown || count === 0 ? '' : `${count}`,
      css: panelCss + colours(config.accentColor),
    }
    const news = JSON.stringify(launcher)
    if (news !== told) host.tell(launcher)
    told = news
    if (count !== toldCount) host.tell({ type: 'unread', detail: { count } })
    toldCount = count
  }
  conversation.thread.subscribe(update)
  host.isShown.subscribe(update)
  spoken.subscribe(update)
  document.addEventListener('visibilitychange', update)
  update()
}

function labelOf(isShown: boolean, count: number): string {
  const { open, openUnread, close } = words.launcher
  if (isShown) return close
  return count === 0 ? open : openUnread({ count })
}

/** The page has but one background for both modes: its launcher is read in the light one. */
function colours(accentColor: string): string {
  const { fill, onFill } = accentFor(accentColor, 'light')
  return `button{background:${fill};color:${onFill}}`
}
