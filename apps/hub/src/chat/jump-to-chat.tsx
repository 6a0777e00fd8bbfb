import { Button } from '@frontdesk/ui/button'
import { MessageCircle } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { chat } from '../words.ts'

export interface JumpToChatProps {
  target: RefObject<HTMLElement | null>
  unread: number
  isHidden: boolean
}

/** On phones the chat is a scroll away: this stays at hand and tells of news. */
export function JumpToChat({ target, unread, isHidden }: JumpToChatProps): ReactNode {
  if (isHidden) return null

  function jump(): void {
    target.current?.scrollIntoView({ behavior: 'smooth' })
    // News is there to be read: a keyboard that opens by itself would cover it.
    const goal = target.current?.querySelector<HTMLElement>(unread > 0 ? '[role=log]' : 'textarea')
    goal?.focus({ preventScroll: true })
  }

  return (
    <div className="fixed right-4 bottom-4 z-30 lg:hidden">
      <Button variant="primary" size="lg" icon={MessageCircle} onPress={jump} className="shadow-pop">
        {unread > 0 ? chat.unread(unread) : chat.open}
      </Button>
    </div>
  )
}
