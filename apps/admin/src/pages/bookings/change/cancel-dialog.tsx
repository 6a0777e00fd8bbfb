import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { Select } from '@frontdesk/ui/select'
import { TextArea } from '@frontdesk/ui/text-area'
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { trpc } from '../../../api/trpc.ts'
import type { BookingDetail } from '../../../api/types.ts'
import { fieldWords } from '../../../api/words.ts'
import { CallForm } from '../../../parts/call-form.tsx'
import { isErased, personName } from '../../../parts/person-name.ts'
import { useMayConfigure } from '../../../shell/me.ts'
import { refundChoices, type RefundChoice } from './refund-choices.ts'
import { bookingChange } from './use-booking-change.ts'

/** Calling it off: what goes back, and a word to the customer. */
export function CancelDialog({ booking, onClose }: { booking: BookingDetail; onClose: () => void }): ReactNode {
  const formId = useId()
  const choices = refundChoices(booking, useMayConfigure())
  const [refund, setRefund] = useState<RefundChoice>('policy')
  const [message, setMessage] = useState('')
  const cancel = useMutation(trpc.booking.cancel.mutationOptions(bookingChange('Booking cancelled', onClose)))
  const field = problemOf(cancel.error).fields.find(({ path }) => path === 'message')
  const isProposal = booking.state === 'proposed'
  return (
    <Dialog
      role="alertdialog"
      title={isProposal ? 'Take the proposal back?' : 'Cancel this booking?'}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button variant="danger" type="submit" form={formId} isPending={cancel.isPending}>
            {isProposal ? 'Take it back' : 'Cancel the booking'}
          </Button>
        </>
      }
    >
      <CallForm
        id={formId}
        call={cancel}
        onSubmit={() => cancel.mutate({ bookingId: booking.id, refund, message: message.trim() || undefined })}
      >
        <p className="text-sm text-muted">{effectOf(booking)}</p>
        {choices.length > 0 && <Select label="What goes back" options={choices} value={refund} onChange={setRefund} />}
        {!isErased(booking.customerName) && (
          <TextArea
            label="A word to the customer"
            optional
            description="They read it on their project page."
            maxLength={2000}
            value={message}
            onChange={setMessage}
            error={cancel.isError && field ? fieldWords(field.code) : undefined}
          />
        )}
      </CallForm>
    </Dialog>
  )
}

function effectOf({ state, customerName }: BookingDetail): string {
  if (state === 'proposed') return `${personName(customerName)} can no longer accept it.`
  const told = isErased(customerName) ? 'The customer was erased and is not told' : `${customerName} gets an e-mail`
  return `${told}, and the time is free again. This cannot be undone.`
}
