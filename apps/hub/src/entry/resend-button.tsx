import { useMutation } from '@tanstack/react-query'
import { Mail, MailCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { trpc } from '../api/trpc.ts'
import { BusyButton } from '../frame/busy-button.tsx'
import { deadLink } from '../way-in-words.ts'
import { problemWords } from '../words.ts'

export function ResendButton({ token }: { token: string }): ReactNode {
  const resend = useMutation(trpc.hub.resend.mutationOptions())

  if (resend.isSuccess) {
    return (
      <p
        role="status"
        className="flex items-start gap-3 rounded-xl bg-success-soft p-4 text-left text-base/6 text-success-ink"
      >
        <MailCheck aria-hidden className="mt-0.5 size-5 shrink-0" />
        {deadLink.resent}
      </p>
    )
  }
  return (
    <>
      <BusyButton
        variant="primary"
        size="lg"
        icon={Mail}
        isBusy={resend.isPending}
        onPress={() => resend.mutate({ token })}
      >
        {deadLink.resend}
      </BusyButton>
      {resend.isError && (
        <p role="alert" className="text-sm text-danger-ink">
          {problemWords(problemOf(resend.error)).title}. {problemWords(problemOf(resend.error)).text}
        </p>
      )}
    </>
  )
}
