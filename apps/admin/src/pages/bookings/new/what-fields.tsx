import { Card } from '@frontdesk/ui/card'
import { formatMoney } from '@frontdesk/money/format-money'
import { Select } from '@frontdesk/ui/select'
import type { ReactNode } from 'react'
import type { Provider, Service } from '../../../api/types.ts'
import { ConflictNotice } from '../change/conflict-notice.tsx'
import { offering } from '../change/offering.ts'
import { SuggestedTimes } from '../change/suggested-times.tsx'
import { TimeFields } from '../change/time-fields.tsx'
import type { SlotCheck } from '../change/use-slot-check.ts'
import { type BookingForm, sizeOf, withService } from './booking-form.ts'

export interface FieldsProps {
  form: BookingForm
  zone: string
  services: readonly Service[]
  providers: readonly Provider[]
  check: SlotCheck
  errorOf: (field: string) => string | undefined
  change: (part: Partial<BookingForm>) => void
}

const anybody = 'anybody'

/** What, with whom and when; and what speaks against it. */
export function WhatFields({ form, zone, services, providers, check, errorOf, change }: FieldsProps): ReactNode {
  const service = services.find(({ id }) => id === form.serviceId)
  const choices = offering(service, providers)
  return (
    <Card title="What and when">
      <div className="flex flex-col gap-5">
        <Select<string>
          label="Service"
          placeholder="Choose a service"
          options={services.map(({ id, name, durationMinutes, priceMinor, currency }) => ({
            id,
            label: name,
            description: `${durationMinutes} minutes, ${priceMinor === 0 ? 'free' : formatMoney({ amountMinor: priceMinor, currency })}`,
          }))}
          value={form.serviceId || null}
          error={errorOf('serviceId')}
          onChange={(id) => {
            const chosen = services.find((each) => each.id === id)
            if (chosen) change(withService(form, chosen))
          }}
        />
        {service && (
          <Select<string>
            label="With"
            options={[
              { id: anybody, label: 'Whoever is free' },
              ...choices.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={form.providerId || anybody}
            onChange={(id) => change({ providerId: id === anybody ? '' : id })}
          />
        )}
        <TimeFields value={form.wall} zone={zone} error={errorOf('startsAt')} onChange={(wall) => change({ wall })} />
        {service && form.wall.date && (
          <SuggestedTimes
            of={{ serviceId: service.id, providerId: form.providerId || undefined, ...sizeOf(form) }}
            {...form.wall}
            zone={zone}
            onTime={(time) => change({ wall: { ...form.wall, time } })}
          />
        )}
        <ConflictNotice check={check} override={form.override} onOverride={(override) => change({ override })} />
      </div>
    </Card>
  )
}
