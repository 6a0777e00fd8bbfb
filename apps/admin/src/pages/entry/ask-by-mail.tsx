import { Button } from '@frontdesk/ui/button'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { problemOf } from '../../api/problem.ts'
import { Refusal } from './refusal.tsx'

interface AskByMailProps {
  label: string
  ask: {
    mutate: (input: { email: string }) => void
    reset: () => void
    isPending: boolean
    isError: boolean
    error: unknown
  }
  email: string
  onEmail: (email: string) => void
}

/** One address, and a mail goes there or does not: the page never learns which. */
export function AskByMail({ label, ask, email, onEmail }: AskByMailProps): ReactNode {
  const isRefused = ask.error !== null && problemOf(ask.error).code !== 'invalid'
  const isInvalid = ask.error !== null && problemOf(ask.error).code === 'invalid'
  return (
    <CallForm
      call={ask}
      onSubmit={() => {
        ask.mutate({ email })
      }}
    >
      {isRefused && !ask.isPending && <Refusal error={ask.error} />}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        maxLength={254}
        value={email}
        onChange={onEmail}
        isRequired
        autoFocus
        error={isInvalid ? 'This does not look like an e-mail address.' : undefined}
      />
      <Button type="submit" variant="primary" size="lg" isPending={ask.isPending}>
        {label}
      </Button>
    </CallForm>
  )
}
