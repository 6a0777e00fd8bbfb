import { Button } from '@frontdesk/ui/button'
import { MailCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { EntryFrame } from './entry-frame.tsx'
import { EntryLink } from './entry-link.tsx'

interface MailSentProps {
  email: string
  /** What the mail is for. */
  children: ReactNode
  onAgain: () => void
}

/** The same for everybody: only the mailbox learns whether there is an account. */
export function MailSent({ email, children, onAgain }: MailSentProps): ReactNode {
  return (
    <EntryFrame title="Look into your mailbox" footer={<EntryLink to="/log-in">Back to log in</EntryLink>}>
      <div role="status" className="flex flex-col items-center gap-3 text-center">
        <MailCheck aria-hidden className="size-8 text-accent" />
        <p className="text-base text-ink">
          We are sending a mail to <strong className="font-semibold wrap-anywhere">{email}</strong>. {children}
        </p>
        <p className="text-sm text-muted">
          It should be there within a few minutes. If not, look in your spam folder, or check the address.
        </p>
      </div>
      <Button onPress={onAgain}>Try another address</Button>
    </EntryFrame>
  )
}
