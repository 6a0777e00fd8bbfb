import { readMoney } from '@frontdesk/money/typed-money'
import { Card } from '@frontdesk/ui/card'
import { Select } from '@frontdesk/ui/select'
import { TextField } from '@frontdesk/ui/text-field'
import type { ReactNode } from 'react'
import type { FieldsProps } from './fields-props.ts'

export function PriceFields({ form, currency, isDisabled, change, errorOf }: FieldsProps): ReactNode {
  return (
    <Card title="Price and payment">
      <div className="grid items-start gap-x-6 gap-y-5 sm:grid-cols-2">
        <TextField
          label={form.isGroup ? 'Price of one seat' : 'Price'}
          description="0 makes it free."
          prefix={currency}
          inputMode="decimal"
          isDisabled={isDisabled}
          value={form.price}
          onChange={(price) => change({ price }, 'priceMinor', 'terms.deposit')}
          error={errorOf('priceMinor')}
        />
        {!isFree(form.price, currency) && (
          <>
            <Select
              label="Paid when booking"
              description="The rest of a deposit is paid later, in the customer’s hub."
              isDisabled={isDisabled}
              options={deposits}
              value={form.deposit}
              onChange={(deposit) => change({ deposit }, 'terms.deposit')}
              error={errorOf('terms.deposit')}
              className="sm:row-start-2"
            />
            {form.deposit === 'percent' && (
              <TextField
                label="Deposit in percent"
                inputMode="numeric"
                isDisabled={isDisabled}
                value={form.depositPercent}
                onChange={(depositPercent) => change({ depositPercent }, 'terms.deposit')}
                error={errorOf('terms.deposit.percent')}
                className="sm:row-start-2"
              />
            )}
            {form.deposit === 'amount' && (
              <TextField
                label="Deposit"
                prefix={currency}
                inputMode="decimal"
                isDisabled={isDisabled}
                value={form.depositAmount}
                onChange={(depositAmount) => change({ depositAmount }, 'terms.deposit')}
                error={errorOf('terms.deposit.amountMinor')}
                className="sm:row-start-2"
              />
            )}
          </>
        )}
      </div>
    </Card>
  )
}

export function isFree(typed: string, currency: string): boolean {
  const price = readMoney(typed, currency)
  return 'minor' in price && price.minor === 0
}

const deposits = [
  { id: 'none', label: 'The whole price' },
  { id: 'percent', label: 'A share of the price' },
  { id: 'amount', label: 'A fixed amount' },
] as const
