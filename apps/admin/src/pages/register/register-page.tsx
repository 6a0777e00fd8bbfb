import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { trpc } from '../../api/trpc.ts'
import { AskByMail } from '../entry/ask-by-mail.tsx'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { EntryLink } from '../entry/entry-link.tsx'
import { MailSent } from '../entry/mail-sent.tsx'

/** The address first; a password is chosen by whoever opens the mail that goes there. */
export function RegisterPage(): ReactNode {
  const [email, setEmail] = useState('')
  const register = useMutation(trpc.auth.register.mutationOptions())
  if (register.isSuccess)
    return (
      <MailSent email={email} onAgain={register.reset}>
        Open the link in it to choose your password.
      </MailSent>
    )
  return (
    <EntryFrame
      title="Open your front desk"
      lead="Chat, bookings and payments on your own web site."
      footer={
        <p>
          Already have an account? <EntryLink to="/log-in">Log in</EntryLink>
        </p>
      }
    >
      <AskByMail label="Continue" ask={register} email={email} onEmail={setEmail} />
    </EntryFrame>
  )
}
