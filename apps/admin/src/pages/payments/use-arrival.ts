import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'

/** Whoever comes back from Stripe wants to know how it stands now: it is asked, once. */
export function useArrival(isBack: boolean): boolean {
  const navigate = useNavigate()
  const { mutate, isPending } = useMutation(
    trpc.payment.refreshAccount.mutationOptions({
      // Whatever the answer, the page shows what is known; a webhook brings the rest.
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.payment.account.queryKey({}) })
        await navigate({ to: '/payments', replace: true })
      },
    }),
  )
  useEffect(() => {
    if (isBack) mutate({})
  }, [isBack, mutate])
  return isPending
}
