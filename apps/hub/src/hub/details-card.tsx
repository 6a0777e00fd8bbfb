import { type MoneyInLocale, formatMoney } from '@frontdesk/money/format-money'
import { answerWords } from '@frontdesk/ui/answer-words'
import { Badge } from '@frontdesk/ui/badge'
import { Card } from '@frontdesk/ui/card'
import { Money } from '@frontdesk/ui/money'
import { CalendarClock, MapPin, MessageSquareText, Tag, UserRound, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HubProject } from '../api/trpc.ts'
import { locale, viewerZone } from '../time/locale.ts'
import { useNow } from '../time/use-now.ts'
import { daysUntil } from '../time/when.ts'
import { countdownWords, hub } from '../words.ts'
import { CalendarButton } from './calendar-button.tsx'
import { statusOf } from './status-of.ts'
import { WhenLines } from './when-lines.tsx'

export function DetailsCard({ project }: { project: HubProject }): ReactNode {
  const now = useNow()
  const { booking, business, answers } = project
  const isComing = statusOf(project, now) === 'confirmed'
  const countdown = isComing && countdownWords(daysUntil(booking.startsAt, now, viewerZone))

  return (
    <Card title={hub.details} actions={countdown && <Badge tone="accent">{countdown}</Badge>}>
      <dl className="flex flex-col gap-5">
        <Detail icon={CalendarClock} label={hub.when}>
          <WhenLines project={project} />
        </Detail>
        <Detail icon={MapPin} label={hub.where}>
          <span className="whitespace-pre-line">{booking.location || business.address}</span>
        </Detail>
        <Detail icon={UserRound} label={hub.with}>
          {booking.providerName}
          <span className="block text-sm text-muted">{booking.serviceName}</span>
          {booking.seats > 1 && <span className="block text-sm text-muted">{hub.people(booking.seats)}</span>}
          {booking.addons.map(({ name, price }, at) => (
            <span key={at} className="block text-sm text-muted">
              + {name} ({formatMoney({ ...price, locale })})
            </span>
          ))}
        </Detail>
        <Detail icon={Tag} label={hub.price}>
          {booking.price.amountMinor > 0 ? <Money {...booking.price} locale={locale} /> : hub.free}
          <span className="block text-sm text-muted">{partsOf(booking)}</span>
        </Detail>
        {answers.length > 0 && (
          <Detail icon={MessageSquareText} label={hub.answers}>
            <dl className="mt-1 flex flex-col gap-2 text-sm">
              {answers.map(({ label, answer }, at) => (
                <div key={at}>
                  <dt className="font-normal text-muted">{label}</dt>
                  <dd className="whitespace-pre-line">{answerWords(answer)}</dd>
                </div>
              ))}
            </dl>
          </Detail>
        )}
      </dl>
      {isComing && (
        <div className="mt-6">
          <CalendarButton />
        </div>
      )}
    </Card>
  )
}

/** "€200 to book, €300 later", and once the first part is there "€200 paid, €300 later"; nothing once all of it is paid. */
function partsOf({ price, deposit, paid, balance }: HubProject['booking']): string | undefined {
  if (!deposit) return undefined
  if (paid.amountMinor > 0) return balance.amountMinor > 0 ? hub.paidAndLater(words(paid), words(balance)) : undefined
  const rest = BigInt(price.amountMinor) - BigInt(deposit.amountMinor)
  return hub.nowAndLater(words(deposit), words({ ...price, amountMinor: rest }))
}

function words(money: Omit<MoneyInLocale, 'locale'>): string {
  return formatMoney({ ...money, locale })
}

interface DetailProps {
  icon: LucideIcon
  label: string
  children: ReactNode
}

function Detail({ icon: Icon, label, children }: DetailProps): ReactNode {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
      <dt className="col-span-2 grid grid-cols-subgrid text-sm text-muted">
        <span className="row-span-2 flex size-9 items-center justify-center rounded-lg bg-accent-soft text-accent-ink">
          <Icon aria-hidden className="size-4.5" />
        </span>
        {label}
      </dt>
      <dd className="col-start-2 -mt-4 text-base/6 font-medium wrap-anywhere text-ink">{children}</dd>
    </div>
  )
}
