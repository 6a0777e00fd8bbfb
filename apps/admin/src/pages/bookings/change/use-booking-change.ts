import { showToast } from '@frontdesk/ui/toast'
import { queryClient, trpc } from '../../../api/trpc.ts'
import { showProblem } from '../../../parts/show-problem.ts'

/** What every change of a booking has in common: a word when it is done, and everything that shows it asked for again. */
export function bookingChange(done: string, onDone: () => void) {
  return {
    onSuccess: () => {
      showToast({ title: done })
      onDone()
    },
    onError: showProblem,
    // Also after a refusal: it may have been changed elsewhere.
    onSettled: refreshBookings,
  }
}

export async function refreshBookings(): Promise<void> {
  const { booking, project, conversation, customer } = trpc
  for (const noun of [booking, project, conversation, customer]) await queryClient.invalidateQueries(noun.pathFilter())
}
