import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { AskByMail } from '../entry/ask-by-mail.tsx'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { EntryLink } from '../entry/entry-link.tsx'
import { MailSent } from '../entry/mail-sent.tsx'

export function ForgotPage(): ReactNode {
  const [email, setEmail] = useState('')
  const ask = useMutation(trpc.auth.requestReset.mutationOptions())
  if (ask.isSuccess)
    return (
      <MailSent email={email} onAgain={ask.reset}>
        If there is an account with this address, the mail has a link to choose a new password.
      </MailSent>
    )
  return (
    <EntryFrame
      title="Choose a new password"
      lead="Tell us your address, and we send a link there."
      footer={<EntryLink to="/log-in">Back to log in</EntryLink>}
    >
      <AskByMail label="Send the link" ask={ask} email={email} onEmail={setEmail} />
    </EntryFrame>
  )
}
