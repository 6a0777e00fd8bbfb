import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { arrival } from '../arrival.ts'
import { CalmPage } from '../frame/calm-page.tsx'
import { signedOut } from '../way-in-words.ts'
import { ResendButton } from './resend-button.tsx'

export function SignedOutPage(): ReactNode {
  return (
    <CalmPage tone="neutral" icon={<LogOut aria-hidden />} {...signedOut}>
      {arrival.token && <ResendButton token={arrival.token} />}
    </CalmPage>
  )
}
