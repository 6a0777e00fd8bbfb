import { ConciergeBell } from 'lucide-react'
import type { ReactNode } from 'react'

export function BusinessMark(): ReactNode {
  return (
    <span aria-hidden className="flex size-8 shrink-0 items-center justify-center rounded-lg bg-accent text-on-accent">
      <ConciergeBell className="size-4.5" />
    </span>
  )
}
