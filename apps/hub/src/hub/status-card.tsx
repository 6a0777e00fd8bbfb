import { LinkButton } from '@frontdesk/ui/link-button'
import { formatMoney } from '@frontdesk/money/format-money'
import { LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HubProject } from '../api/trpc.ts'
import { OfferActions } from '../change/offer-actions.tsx'
import { offerTerms } from '../change/offer-terms.ts'
import { locale, viewerZone } from '../time/locale.ts'
import { useNow } from '../time/use-now.ts'
import { deadline } from '../time/when.ts'
import { afterPayment, bookAgainWords, pay, statusWords } from '../words.ts'
import { MoneyLine } from './money-line.tsx'
import { statusLook } from './status-look.ts'
import { statusOf } from './status-of.ts'

export interface StatusCardProps {
  project: HubProject
  hasJustPaid: boolean
}

/** Where things stand, in plain words, and the one thing to do about it. */
export function StatusCard({ project, hasJustPaid }: StatusCardProps): ReactNode {
  const now = useNow()
  const { booking, business } = project
  const status = statusOf(project, now)
  const { icon: Icon, tone, ended } = statusLook[status]
  const price = booking.price.amountMinor > 0 ? formatMoney({ ...booking.price, locale }) : undefined
  const say = (at: string) => deadline(at, now, { zone: viewerZone, locale })
  const until = booking.heldUntil ? say(booking.heldUntil) : undefined
  const due = formatMoney({ ...(booking.due.amountMinor > 0 ? booking.due : booking.price), locale })
  const words = statusWords(status, { business: business.name, price, until })

  return (
    <section className="rounded-xl border border-line bg-surface p-5 shadow-card sm:p-6">
      {hasJustPaid && (
        <p className="mb-4 border-b border-line pb-4 text-base/6 text-ink">
          <strong className="font-semibold">{afterPayment.thanks(project.customerName)}</strong>{' '}
          {afterPayment.thanksText}
        </p>
      )}
      <div role="status" className="flex items-start gap-4">
        <span className={`flex size-11 shrink-0 items-center justify-center rounded-full ${tone}`}>
          <Icon aria-hidden className="size-5.5" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="pt-0.5 text-lg/7 font-semibold text-balance text-ink">{words.title}</h2>
          <p className="mt-1 text-base/6 text-pretty text-muted">{words.text}</p>
          {ended && (
            <>
              {price && <MoneyLine project={project} />}
              <p className="mt-3 text-base/6 text-muted">{bookAgainWords(business.name)}</p>
            </>
          )}
        </div>
      </div>
      {status === 'offered' && (
        <OfferActions business={business.name} terms={offerTerms(booking, { now, locale, say })} />
      )}
      {price && (status === 'to_pay' || status === 'pay_again') && (
        <div className="mt-5 flex flex-col gap-3 sm:flex-row sm:items-center sm:pl-15">
          <LinkButton variant="primary" size="lg" href="/hub/pay">
            {status === 'to_pay' ? pay.now(due) : pay.again(due)}
          </LinkButton>
          <p className="flex items-start gap-2 text-sm text-muted">
            <LockKeyhole aria-hidden className="mt-0.5 size-4 shrink-0" />
            {pay.safe}
          </p>
        </div>
      )}
    </section>
  )
}
