import { Button } from '@frontdesk/ui/button'
import { TextField } from '@frontdesk/ui/text-field'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Channel } from '../../api/types.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { showProblem } from '../../parts/show-problem.ts'

/** The code that was mailed to the address: only who reads its mails knows it. */
export function ChannelCodeForm({ channel }: { channel: Channel }): ReactNode {
  const [code, setCode] = useState('')
  const confirm = useMutation(
    trpc.notice.confirm.mutationOptions({
      onSuccess: async () => {
        showToast({ title: 'Notices go there now', detail: channel.target })
        await queryClient.invalidateQueries(trpc.notice.pathFilter())
      },
      onError: (error) => !isWrong(error) && showProblem(error),
    }),
  )
  return (
    <CallForm isRow call={confirm} onSubmit={() => confirm.mutate({ channelId: channel.id, code: code.trim() })}>
      <TextField
        label={`Code from the mail to ${channel.target}`}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        value={code}
        onChange={setCode}
        error={isWrong(confirm.error) ? 'This is not the code, or it is too old. Have another one sent.' : undefined}
        isRequired
      />
      <Button type="submit" isPending={confirm.isPending}>
        Confirm
      </Button>
    </CallForm>
  )
}

function isWrong(error: unknown): boolean {
  return error !== null && ['wrong_proof', 'invalid'].includes(problemOf(error).code)
}
