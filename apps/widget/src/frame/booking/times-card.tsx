import type { ReactNode } from 'react'
import type { Service } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { bookingWords } from '../words.ts'
import { chosenOf } from './chosen-of.ts'
import { DayAndTime } from './day-and-time.tsx'
import { ExtrasChoice } from './extras-choice.tsx'
import { SelectField } from '../form/select-field.tsx'
import { ServiceSummary } from './service-summary.tsx'

type Props = { service: Service; notice: 'taken' | 'lapsed' | undefined }

export function TimesCard({ service, notice }: Props): ReactNode {
  const { booking } = useDesk()
  const flow = useStore(booking.flow)
  const { addonIds, seats } = chosenOf(service, flow)
  const question = { serviceId: service.id, providerId: flow.providerId, addonIds, seats }
  return (
    <>
      {notice && (
        <p role="alert" className="notice">
          {bookingWords.times[notice]}
        </p>
      )}
      <ServiceSummary service={service} />
      <ExtrasChoice service={service} />
      {service.providers.length > 1 && <ProviderChoice service={service} />}
      {/* Another question starts from nothing. */}
      <DayAndTime key={`${JSON.stringify(question)} ${notice}`} service={service} question={question} />
    </>
  )
}

function ProviderChoice({ service }: { service: Service }): ReactNode {
  const { booking } = useDesk()
  const { providerId } = useStore(booking.flow)
  const anyone = { value: '', label: bookingWords.times.anyone }
  return (
    <SelectField
      label={bookingWords.times.with}
      value={providerId ?? ''}
      options={[anyone, ...service.providers.map(({ id, name }) => ({ value: id, label: name }))]}
      onChoose={(id) => booking.chooseProvider(id || undefined)}
    />
  )
}
