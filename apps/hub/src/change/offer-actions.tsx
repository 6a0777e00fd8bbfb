import { Button } from '@frontdesk/ui/button'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { problemOf, type Problem } from '../api/problem-of.ts'
import { queryClient, trpc } from '../api/trpc.ts'
import { BusyButton } from '../frame/busy-button.tsx'
import { go } from '../pages.ts'
import { problemWords } from '../words.ts'
import { offer } from './change-words.ts'

/** Yes or no to what the business offers. */
export function OfferActions({ business, terms }: { business: string; terms: readonly string[] }): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const askAgain = () => queryClient.invalidateQueries(trpc.project.get.queryFilter())
  const accept = useMutation(
    trpc.booking.accept.mutationOptions({
      onSuccess: async ({ next }) => {
        await askAgain()
        if (next === 'pay') go('/hub/pay')
      },
    }),
  )
  const decline = useMutation(
    trpc.booking.decline.mutationOptions({
      onSuccess: askAgain,
      onSettled: () => setAsking(false),
    }),
  )
  const error = accept.error ?? decline.error
  const isOff = accept.error && ['changed', 'slot_taken', 'invalid'].includes(problemOf(accept.error).code)

  return (
    <div className="mt-5 sm:pl-15">
      {error && (
        <p role="alert" className="mb-4 rounded-lg bg-warning-soft px-4 py-3 text-sm text-warning-ink">
          {wordsFor(problemOf(error), business)}
        </p>
      )}
      <ul className="mb-5 flex flex-col gap-1 text-sm text-muted">
        {terms.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="flex flex-col gap-3 sm:flex-row">
        {!isOff && (
          <BusyButton variant="primary" size="lg" isBusy={accept.isPending} onPress={() => accept.mutate({})}>
            {offer.accept}
          </BusyButton>
        )}
        <Button size="lg" variant="ghost" onPress={() => setAsking(true)}>
          {offer.decline}
        </Button>
      </div>
      <ConfirmDialog
        title={offer.sure}
        confirmLabel={offer.decline}
        cancelLabel={offer.keep}
        isOpen={isAsking}
        isPending={decline.isPending}
        onConfirm={() => decline.mutate({})}
        onClose={() => setAsking(false)}
      >
        {offer.consequence}
      </ConfirmDialog>
    </div>
  )
}

function wordsFor(problem: Problem, business: string): string {
  if (problem.code === 'changed') return offer.changed(business)
  if (problem.code === 'invalid') return offer.unpayable(business)
  return problem.code === 'slot_taken' ? offer.taken(business) : problemWords(problem).text
}
