import { Button } from '@frontdesk/ui/button'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { trpc } from '../api/trpc.ts'
import { code as words } from '../way-in-words.ts'
import { problemWords } from '../words.ts'

/** Bringing the link once more is what asks for another code. */
export function SendAgain({ token }: { token: string }): ReactNode {
  const again = useMutation(trpc.hub.exchange.mutationOptions())
  return (
    <>
      <Button variant="ghost" isPending={again.isPending} onPress={() => again.mutate({ token })}>
        {words.again}
      </Button>
      <p role="status" className="text-sm text-muted">
        {again.isSuccess && words.sentAgain}
        {again.isError && problemWords(problemOf(again.error)).text}
      </p>
    </>
  )
}
