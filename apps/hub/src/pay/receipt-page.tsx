import { Button } from '@frontdesk/ui/button'
import { formatDateTime } from '@frontdesk/ui/date-time'
import { type MoneyInLocale, formatMoney } from '@frontdesk/money/format-money'
import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ExternalLink, Printer } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { problemOf } from '../api/problem-of.ts'
import { trpc, type Receipt } from '../api/trpc.ts'
import { ProblemPage } from '../frame/problem-page.tsx'
import { payments, receipt as words } from '../money-words.ts'
import { locale } from '../time/locale.ts'

/** What was paid, on one sheet: made for the printer, which leaves the buttons out. */
export function ReceiptPage({ paymentId, onBack }: { paymentId: string; onBack: () => void }): ReactNode {
  const receipt = useQuery(trpc.payment.receipt.queryOptions({ paymentId }))
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    title.current?.focus()
  }, [])

  const back = (
    <Button variant="ghost" icon={ArrowLeft} onPress={onBack}>
      {words.back}
    </Button>
  )
  if (receipt.isError && !receipt.data) {
    return (
      <ProblemPage
        problem={problemOf(receipt.error)}
        isRetrying={receipt.isFetching}
        onRetry={() => void receipt.refetch()}
      >
        {back}
      </ProblemPage>
    )
  }
  return (
    <div className="mx-auto flex min-h-svh w-full max-w-2xl flex-col px-4 py-6 sm:px-6 sm:py-10">
      <div className="mb-5 flex flex-wrap justify-between gap-3 print:hidden">
        {back}
        <Button variant="primary" icon={Printer} isDisabled={!receipt.data} onPress={() => print()}>
          {words.print}
        </Button>
      </div>
      <main className="rounded-xl border border-line bg-surface p-6 shadow-card sm:p-8 print:border-0 print:p-0 print:shadow-none">
        <h1 ref={title} tabIndex={-1} className="text-2xl font-semibold text-ink">
          {words.title}
        </h1>
        {receipt.data ? <Sheet receipt={receipt.data} /> : <SkeletonLines count={6} />}
      </main>
    </div>
  )
}

function Sheet({ receipt }: { receipt: Receipt }): ReactNode {
  const { business, refunded, amount, price } = receipt
  const money = (of: MoneyInLocale) => formatMoney({ ...of, locale })
  const kept = { ...amount, amountMinor: amount.amountMinor - refunded.amountMinor }
  const at = (instant: string, look: 'date' | 'long') =>
    formatDateTime({ at: instant, look, zone: business.zone, locale, showZone: look === 'long' })
  return (
    <>
      <p className="mt-4 font-semibold text-ink">{business.name}</p>
      <p className="text-sm whitespace-pre-line text-muted">{business.address}</p>
      <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-base text-ink">
        <Line name={words.to}>{receipt.customerName}</Line>
        <Line name={words.what}>
          {payments.purposes[receipt.purpose]}: {receipt.serviceName}
        </Line>
        <Line name={words.takesPlace}>{at(receipt.startsAt, 'long')}</Line>
        <Line name={words.paidOn}>{at(receipt.paidAt, 'date')}</Line>
        {price.amountMinor !== amount.amountMinor && <Line name={words.total}>{money(price)}</Line>}
        <Line name={words.paid}>
          <strong>{money(amount)}</strong>
        </Line>
        {refunded.amountMinor > 0 && (
          <>
            <Line name={words.refunded}>{money(refunded)}</Line>
            <Line name={words.kept}>
              <strong>{money(kept)}</strong>
            </Line>
          </>
        )}
        <Line name={words.number}>
          <code className="font-mono text-sm wrap-anywhere">{receipt.id}</code>
        </Line>
      </dl>
      {receipt.receiptUrl && (
        <a
          href={receipt.receiptUrl}
          target="_blank"
          rel="noopener noreferrer"
          className="mt-6 inline-flex items-center gap-2 text-sm text-accent-ink underline underline-offset-2 print:hidden"
        >
          {words.atStripe} <ExternalLink aria-hidden className="size-4" />
        </a>
      )}
    </>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}
