import { DoorOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { BusyButton } from '../frame/busy-button.tsx'
import { CalmPage } from '../frame/calm-page.tsx'
import { usePage } from '../pages.ts'
import { welcome } from '../way-in-words.ts'

/** One button between a mailed link and the project. It says nothing of whose the link is: nobody has proven it yet. */
export function WelcomePage({ isOpening, onOpen }: { isOpening: boolean; onOpen: () => void }): ReactNode {
  const page = usePage()
  return (
    <CalmPage icon={<DoorOpen aria-hidden />} title={welcome.title} text={welcome.text}>
      <BusyButton variant="primary" size="lg" isBusy={isOpening} onPress={onOpen}>
        {page === 'pay' ? welcome.pay : welcome.open}
      </BusyButton>
    </CalmPage>
  )
}
