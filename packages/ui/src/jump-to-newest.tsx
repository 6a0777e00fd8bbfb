import { ArrowDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** For who has scrolled back: the way to the newest, and how many have come since. */
export function JumpToNewest({ count, onPress }: { count: number; onPress: () => void }): ReactNode {
  const words = count === 0 ? 'Newest messages' : count === 1 ? '1 new message' : `${count} new messages`
  return (
    <div className="absolute bottom-3 left-1/2 z-10 -translate-x-1/2">
      <Button icon={ArrowDown} onPress={onPress} className="rounded-full shadow-pop">
        {words}
      </Button>
    </div>
  )
}
