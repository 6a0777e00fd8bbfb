import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Eye } from 'lucide-react'
import { type ReactNode, useState } from 'react'

/** Where the preview has no room beside the forms, it comes over them, and goes again without losing one's place. */
export function PreviewButton({ children }: { children: ReactNode }): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <IconButton icon={Eye} label="See the preview" onPress={() => setIsOpen(true)} className="mr-auto xl:hidden" />
      <Dialog title="Preview" isOpen={isOpen} onOpenChange={setIsOpen}>
        {children}
        <Button slot="close" className="mt-4 w-full">
          Go on with the settings
        </Button>
      </Dialog>
    </>
  )
}
