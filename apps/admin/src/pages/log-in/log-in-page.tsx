import { Button } from '@frontdesk/ui/button'
import { errorWords } from '@frontdesk/ui/error-words'
import { TextField } from '@frontdesk/ui/text-field'
import { clearToasts } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import { logInWords } from '../../api/words.ts'
import { BusinessMark } from '../../shell/business-mark.tsx'
import { claimTab } from '../../shell/claim-tab.ts'
import { safeNext } from './safe-next.ts'

const route = getRouteApi('/log-in')

export function LogInPage(): ReactNode {
  const { next } = route.useSearch()
  const router = useRouter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const logIn = useMutation(
    trpc.auth.login.mutationOptions({
      onSuccess: (me) => {
        claimTab(me.membershipId)
        clearToasts()
        queryClient.setQueryData(trpc.auth.me.queryKey({}), me)
        router.history.replace(`${router.basepath}${safeNext(next)}`)
      },
    }),
  )

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    logIn.mutate({ email, password })
  }

  return (
    <main className="flex min-h-dvh flex-col items-center justify-center bg-canvas px-4 py-12">
      <title>Log in · Frontdesk</title>
      <div className="w-full max-w-sm">
        <div className="mb-8 flex flex-col items-center gap-4 text-center">
          <BusinessMark />
          <div>
            <h1 className="text-2xl font-semibold tracking-tight text-ink">Welcome back</h1>
            <p className="mt-1 text-base text-muted">Log in to your front desk.</p>
          </div>
        </div>
        <Form
          onSubmit={submit}
          className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-6 shadow-card sm:p-8"
        >
          {logIn.error && !logIn.isPending && <Refusal error={logIn.error} />}
          <TextField
            label="E-mail"
            name="email"
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            isRequired
            autoFocus
          />
          <TextField
            label="Password"
            name="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            isRequired
          />
          <Button type="submit" variant="primary" size="lg" isPending={logIn.isPending}>
            Log in
          </Button>
        </Form>
      </div>
    </main>
  )
}

function Refusal({ error }: { error: unknown }): ReactNode {
  const { code, requestId } = problemOf(error)
  const { title, detail } = errorWords(code)
  return (
    <div role="alert" className="flex gap-2.5 rounded-lg bg-danger-soft p-3 text-sm text-danger-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>
        {logInWords[code] ?? `${title}. ${detail}`}
        {code === 'internal' && requestId && <span className="mt-1 block font-mono text-xs">{requestId}</span>}
      </p>
    </div>
  )
}
