import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { formatMoney } from '@frontdesk/money/format-money'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { queryClient, trpc, type HubProject } from '../api/trpc.ts'
import { locale, viewerZone } from '../time/locale.ts'
import { shortWhen } from '../time/when.ts'
import { problemWords } from '../words.ts'
import { goesBack, isWithTheBank } from './change-of.ts'
import { cancelling, cancelMoneyWords, change } from './change-words.ts'

export interface CancelDialogProps {
  project: HubProject
  onCancelled: () => void
  onClose: () => void
}

/** Says what goes back before anything is called off. */
export function CancelDialog({ project: { booking }, onCancelled, onClose }: CancelDialogProps): ReactNode {
  const isRequest = booking.state === 'requested'
  const cancel = useMutation(
    trpc.booking.cancel.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.project.get.queryFilter())
        onCancelled()
      },
    }),
  )
  const money = {
    refund: formatMoney({ ...booking.refundIfCancelled, locale }),
    paid: formatMoney({ ...booking.paid, locale }),
  }
  const becomes = { outcome: goesBack(booking), isWithTheBank: isWithTheBank(booking) }
  return (
    <ConfirmDialog
      title={isRequest ? cancelling.sureRequest : cancelling.sure}
      confirmLabel={isRequest ? change.withdraw : change.cancel}
      cancelLabel={cancelling.keep}
      isOpen
      isDangerous
      isPending={cancel.isPending}
      onConfirm={() => cancel.mutate({})}
      onClose={onClose}
    >
      <p>{cancelling.what(shortWhen(booking.startsAt, viewerZone, locale))}</p>
      {booking.price.amountMinor > 0 &&
        cancelMoneyWords(becomes, money).map((line) => (
          <p key={line} className="mt-3 text-base font-medium text-ink">
            {line}
          </p>
        ))}
      {cancel.error && (
        <p role="alert" className="mt-3 text-danger-ink">
          {problemWords(problemOf(cancel.error)).text}
        </p>
      )}
    </ConfirmDialog>
  )
}
