import { Button } from '@frontdesk/ui/button'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { hasPasskeys, isChangedMind, signWithPasskey } from '../../api/passkeys.ts'
import { problemOf } from '../../api/problem.ts'
import { client } from '../../api/trpc.ts'
import type { Account, Factor } from '../../api/types.ts'
import { EntryFrame } from '../entry/entry-frame.tsx'
import { Refusal } from '../entry/refusal.tsx'
import { CodeForm } from './code-form.tsx'
import { NoPasskeys } from './no-passkeys.tsx'

interface SecondStepProps {
  onProven: (account: Account) => void
  onBack: () => void
}

/** The password was right; now what they have. */
export function SecondStep({ onProven, onBack }: SecondStepProps): ReactNode {
  const options = useQuery({
    queryKey: ['second step'],
    queryFn: () => client.auth.factorOptions.mutate({}),
    meta: { anonymous: true },
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  })
  const prove = useMutation({
    mutationFn: (factor: Factor) => client.auth.factor.mutate({ factor }),
    meta: { anonymous: true },
    onSuccess: onProven,
  })
  const askPasskey = useMutation({
    mutationFn: signWithPasskey,
    onSuccess: (assertion) => prove.mutate({ method: 'passkey', assertion }),
  })
  const passkey = options.data?.passkey
  const isOver = options.error && problemOf(options.error).code === 'unauthenticated'
  return (
    <EntryFrame
      title="One more step"
      lead={isOver ? undefined : 'Your password is right. Now show that it is you.'}
      footer={
        <Button variant="ghost" onPress={onBack}>
          Begin again
        </Button>
      }
    >
      {options.isPending && <Skeleton className="h-24" />}
      {options.error && <Refusal error={options.error} words={overWords} />}
      {prove.error && !prove.isPending && <Refusal error={prove.error} words={codeWords} />}
      {askPasskey.error && !isChangedMind(askPasskey.error) && <Refusal error={askPasskey.error} />}
      {options.data && (options.data.totp || options.data.recoveryCode) && (
        <CodeForm
          description={options.data.totp ? 'From your authenticator app, or a recovery code.' : 'A recovery code.'}
          isPending={prove.isPending}
          onCode={(factor) => prove.mutate(factor)}
        />
      )}
      {passkey && !hasPasskeys && <NoPasskeys>Use a code, or a browser that does.</NoPasskeys>}
      {passkey && hasPasskeys && (
        <Button size="lg" isPending={askPasskey.isPending} onPress={() => askPasskey.mutate(passkey)}>
          Use a passkey
        </Button>
      )}
    </EntryFrame>
  )
}

const overWords = { unauthenticated: 'This took too long. Please begin again with your password.' }
const codeWords = {
  unauthenticated: 'This is not right, or it took too long. Try the next code, or begin again with your password.',
}
