import { IconButton } from '@frontdesk/ui/icon-button'
import { ArrowUp, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

interface RowToolsProps {
  /** Of the row, as in "Remove extra 2". */
  name: string
  at: number
  isDisabled: boolean
  list: { remove: (at: number) => void; moveUp: (at: number) => void }
}

export function RowTools({ name, at, isDisabled, list }: RowToolsProps): ReactNode {
  return (
    <div className="mt-7 flex max-sm:flex-col">
      <IconButton
        icon={ArrowUp}
        label={`Move ${name} up`}
        isDisabled={isDisabled || at === 0}
        onPress={() => list.moveUp(at)}
      />
      <IconButton icon={Trash2} label={`Remove ${name}`} isDisabled={isDisabled} onPress={() => list.remove(at)} />
    </div>
  )
}
