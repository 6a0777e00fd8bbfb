import { Button } from '@frontdesk/ui/button'
import { useMutation } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { hasPasskeys, isChangedMind, signWithPasskey } from '../../api/passkeys.ts'
import { client } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { Refusal } from '../entry/refusal.tsx'
import { NoPasskeys } from './no-passkeys.tsx'

/** In with a passkey alone: it is both what one has and who one is. */
export function PasskeyButton({ onDone }: { onDone: (account: Account) => void }): ReactNode {
  const logIn = useMutation({
    mutationFn: async () => {
      const assertion = await signWithPasskey(await client.auth.passkeyOptions.mutate({}))
      return await client.auth.passkeyLogin.mutate({ assertion })
    },
    meta: { anonymous: true },
    onSuccess: onDone,
  })
  if (!hasPasskeys) return <NoPasskeys>Log in with your password, or use another browser.</NoPasskeys>
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-5">
      {logIn.error && !isChangedMind(logIn.error) && <Refusal error={logIn.error} words={words} />}
      <Button icon={KeyRound} size="lg" isPending={logIn.isPending} onPress={() => logIn.mutate()}>
        Use a passkey
      </Button>
    </div>
  )
}

const words = { unauthenticated: 'This passkey is not known here. Log in with your password instead.' }
