import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CalendarPlus, Send } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { trpc } from '../../../api/trpc.ts'
import type { Provider, Service } from '../../../api/types.ts'
import { fieldWords } from '../../../api/words.ts'
import { showProblem } from '../../../parts/show-problem.ts'
import { UnsavedGuard } from '../../../parts/unsaved-guard.tsx'
import { useForm } from '../../../parts/use-form.ts'
import { instantAt } from '../../../parts/wall-time.ts'
import { useMe } from '../../../shell/me.ts'
import { refreshBookings } from '../change/use-booking-change.ts'
import { useSlotCheck } from '../change/use-slot-check.ts'
import { type BookingForm, type KnownCustomer, answersOf, emptyForm, priceOf, sizeOf } from './booking-form.ts'
import { ExtraFields } from './extra-fields.tsx'
import type { NewBookingSearch } from './new-booking-search.ts'
import { missingWords } from './missing-words.ts'
import { OfferPreview } from './offer-preview.tsx'
import type { Addressee } from './use-addressee.ts'
import { WhatFields } from './what-fields.tsx'
import { WhomFields } from './whom-fields.tsx'

interface NewBookingEditorProps {
  search: NewBookingSearch
  services: readonly Service[]
  providers: readonly Provider[]
  addressee?: Addressee
}

export function NewBookingEditor({ search, services, providers, addressee }: NewBookingEditorProps): ReactNode {
  const { zone } = useMe().tenant
  const navigate = useNavigate()
  const [initial] = useState(() => ({ ...emptyForm(search, zone), customer: customerOf(addressee) }))
  const { form, setForm, isDirty, forget } = useForm<BookingForm>(`booking ${JSON.stringify(search)}`, initial)
  const [nonce] = useState(() => crypto.randomUUID())
  const { how, serviceId, providerId, wall, override } = form
  const startsAt = instantAt(wall, zone)
  const service = services.find(({ id }) => id === serviceId)
  const size = sizeOf(form)
  const price = priceOf(form, service)
  const priceMinor = price && 'minor' in price ? price.minor : undefined
  const check = useSlotCheck({
    serviceId: serviceId || undefined,
    providerId: providerId || undefined,
    startsAt,
    priceMinor,
    ...size,
  })
  const [isSaved, setSaved] = useState(false)
  // The second tap of two comes before the page has drawn that the first is under way.
  const isUnderWay = useRef(false)

  const outcome = {
    onSuccess: async ({ id }: { id: string }) => {
      setSaved(true)
      forget()
      showToast({ title: how === 'book' ? 'Booked' : 'Proposed' })
      await navigate({ to: '/bookings/$bookingId', params: { bookingId: id }, ignoreBlocker: true })
    },
    onError: (error: unknown) => problemOf(error).fields.length === 0 && showProblem(error),
    onSettled: () => {
      isUnderWay.current = false
      return refreshBookings()
    },
  }
  const create = useMutation(trpc.booking.create.mutationOptions(outcome))
  const propose = useMutation(trpc.booking.propose.mutationOptions(outcome))
  const call = how === 'book' ? create : propose
  const problems = call.isError ? problemOf(call.error).fields : []
  const errorOf = (field: string): string | undefined => {
    if (field === 'priceMinor' && price && 'code' in price) return fieldWords(price.code, field)
    const problem = problems.find(({ path }) => path === field || path.startsWith(`${field}.`))
    return problem && fieldWords(problem.code, field)
  }

  const recipient = { conversationId: search.conversation, projectId: search.project, customerId: form.customer?.id }
  const isNamed = how === 'book' && form.name.trim() !== '' && form.email.trim() !== ''
  const isFor = search.conversation !== undefined || search.project !== undefined || form.customer !== null || isNamed
  const { offer, providers: [whoever] = [] } = check.verdict ?? {}
  const isPossible = check.verdict?.hard.length === 0 && (check.verdict.soft.length === 0 || override)
  const isReadable = price === undefined || 'minor' in price
  const missing = missingWords({
    how,
    isServiceChosen: service !== undefined,
    isTimeChosen: startsAt !== undefined,
    verdict: check.verdict,
    override,
    isPriceReadable: isReadable,
    isFor,
  })
  const isComplete = isPossible && missing === undefined

  function save(): void {
    if (!startsAt || isUnderWay.current) return
    isUnderWay.current = true
    const what = { nonce, serviceId, providerId: providerId || undefined, startsAt, override }
    const note = form.note.trim() || undefined
    if (how === 'propose') return propose.mutate({ ...what, ...size, ...recipient, priceMinor, note })
    const whom = form.customer ? { customerId: form.customer.id } : { name: form.name, email: form.email, zone }
    create.mutate({ ...what, ...size, ...whom, answers: answersOf(form), note, payment: form.payment })
  }

  const change = (part: Partial<BookingForm>): void => {
    if (call.isError) call.reset()
    setForm((old) => ({ ...old, ...part }))
  }
  const fields = { form, zone, services, providers, check, errorOf, change }
  return (
    <form
      className="flex flex-col gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) save()
      }}
    >
      <WhatFields {...fields} />
      <ExtraFields {...fields} />
      <WhomFields {...fields} given={addressee && addressee.id === undefined ? addressee.name : undefined} />
      {how === 'propose' && service && startsAt && offer && whoever && isPossible && isReadable && (
        <OfferPreview
          {...{ offer, service, startsAt, zone, ...size }}
          providerName={whoever.name}
          customerZone={form.customer?.zone ?? addressee?.zone}
        />
      )}
      <Card>
        <div className="flex flex-wrap items-center justify-end gap-3">
          <p role="status" className="mr-auto max-w-md text-sm text-muted">
            {missing ?? outcomeWords(form)}
          </p>
          <Button
            variant="primary"
            type="submit"
            icon={how === 'book' ? CalendarPlus : Send}
            isDisabled={!isComplete || check.isChecking}
            isPending={call.isPending}
          >
            {how === 'book' ? 'Book' : 'Propose'}
          </Button>
        </div>
      </Card>
      <UnsavedGuard isDirty={isDirty && !isSaved} onLeave={forget} />
    </form>
  )
}

/** Who was named by themselves can still be exchanged for somebody else. */
function customerOf(addressee: Addressee | undefined): KnownCustomer | null {
  if (addressee?.id === undefined || addressee.zone === undefined) return null
  return { id: addressee.id, name: addressee.name, zone: addressee.zone }
}

/** What happens on the click. */
function outcomeWords({ how, payment }: BookingForm): string {
  if (how === 'propose') return 'The customer is asked, and the time stays free for others until they say yes.'
  return payment === 'ask'
    ? 'The time is kept, and the customer gets an e-mail with a link to pay. It is confirmed by the payment.'
    : 'It is confirmed at once, and the customer gets an e-mail.'
}
