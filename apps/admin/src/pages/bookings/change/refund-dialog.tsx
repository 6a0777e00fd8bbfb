import { formatMoney } from '@frontdesk/money/format-money'
import { readMoney, writeMoney } from '@frontdesk/money/typed-money'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { trpc } from '../../../api/trpc.ts'
import type { BookingDetail, BookingMoney } from '../../../api/types.ts'
import { fieldWords } from '../../../api/words.ts'
import { CallForm } from '../../../parts/call-form.tsx'
import { personName } from '../../../parts/person-name.ts'
import { bookingChange } from './use-booking-change.ts'

interface RefundDialogProps {
  booking: BookingDetail
  payment: BookingMoney
  onClose: () => void
}

/** Money back by the business's own word, beside what the terms say. */
export function RefundDialog({ booking, payment, onClose }: RefundDialogProps): ReactNode {
  const formId = useId()
  const { amountMinor: left, currency } = payment.refundable
  const [typed, setTyped] = useState(() => writeMoney(left, currency))
  const [code, setCode] = useState<string>()
  const [nonce] = useState(() => crypto.randomUUID())
  const refund = useMutation(trpc.payment.refund.mutationOptions(bookingChange('Sent back', onClose)))

  function send(): void {
    const read = readMoney(typed, currency)
    if ('code' in read) return setCode(read.code)
    if (read.minor === 0) return setCode('too_small')
    if (read.minor > left) return setCode('too_large')
    refund.mutate({ paymentId: payment.id, amountMinor: read.minor, nonce })
  }
  return (
    <Dialog
      size="sm"
      title="Send money back?"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Go back</Button>
          <Button variant="primary" type="submit" form={formId} isPending={refund.isPending}>
            Send it back
          </Button>
        </>
      }
    >
      <CallForm id={formId} call={refund} onSubmit={send}>
        <TextField
          label="How much"
          prefix={currency}
          inputMode="decimal"
          isRequired
          value={typed}
          description={`At most ${formatMoney(payment.refundable)}.`}
          error={
            code === 'too_large'
              ? `At most ${formatMoney(payment.refundable)} is left.`
              : code && fieldWords(code, 'amountMinor')
          }
          onChange={(value) => {
            setTyped(value)
            setCode(undefined)
          }}
        />
        <p className="text-sm text-muted">
          {booking.state === 'confirmed' &&
            `By the terms, ${formatMoney(booking.refundIfCancelled)} would go back if it were cancelled now. `}
          The booking stays as it is. {personName(booking.customerName)} gets an e-mail, and the money is back in some
          days.
        </p>
      </CallForm>
    </Dialog>
  )
}
