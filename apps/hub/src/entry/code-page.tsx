import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { trpc } from '../api/trpc.ts'
import { BusyButton } from '../frame/busy-button.tsx'
import { CalmPage } from '../frame/calm-page.tsx'
import { code as words } from '../way-in-words.ts'
import { problemWords } from '../words.ts'
import { digitsIn } from './digits-in.ts'
import { ResendButton } from './resend-button.tsx'
import { SendAgain } from './send-again.tsx'
import { StillOpen } from './still-open.tsx'

/** The same for a link that was opened elsewhere, was revoked, has expired or never was one. */
export function CodePage({ token, onEntered }: { token: string; onEntered: () => void }): ReactNode {
  const [typed, setTyped] = useState('')
  const [incomplete, setIncomplete] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const digits = digitsIn(typed)
  const correct = (): void => field.current?.focus()
  const enter = useMutation(trpc.hub.enterCode.mutationOptions({ onSuccess: onEntered, onError: correct }))

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (enter.isPending) return
    if (digits.length === 6) return enter.mutate({ token, code: digits })
    setIncomplete(typed)
    correct()
  }

  const error = enter.isError && digits === enter.variables.code ? errorOf(enter.error) : undefined

  return (
    <CalmPage icon={<MailCheck aria-hidden />} title={words.title} text={words.text}>
      <form onSubmit={submit} className="flex flex-col gap-4 text-left">
        <TextField
          label={words.field}
          description={words.hint}
          value={typed}
          onChange={setTyped}
          error={typed === incomplete ? words.incomplete : error}
          inputRef={field}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={11}
          autoFocus
          isRequired
        />
        <BusyButton type="submit" variant="primary" size="lg" isBusy={enter.isPending}>
          {words.open}
        </BusyButton>
      </form>
      <SendAgain token={token} />
      <section className="mt-5 flex flex-col items-stretch gap-3 border-t border-line pt-6">
        <p className="text-sm text-muted">{words.nothing}</p>
        <ResendButton token={token} />
      </section>
      <StillOpen />
    </CalmPage>
  )
}

function errorOf(error: unknown): string {
  const problem = problemOf(error)
  if (problem.code === 'unauthenticated') return words.wrong
  const { title, text } = problemWords(problem)
  return `${title}. ${text}`
}
