import { type ReactNode, useId } from 'react'
import type { Service } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { DayAndTime } from './day-and-time.tsx'
import { ServiceSummary } from './service-summary.tsx'

type Props = { service: Service; notice: 'taken' | 'lapsed' | undefined }

export function TimesCard({ service, notice }: Props): ReactNode {
  const { booking } = useDesk()
  const { providerId } = useStore(booking.flow)
  return (
    <>
      {notice && (
        <p role="alert" className="notice">
          {words.times[notice]}
        </p>
      )}
      <ServiceSummary service={service} />
      {service.providers.length > 1 && <ProviderChoice service={service} />}
      {/* Another question starts from nothing. */}
      <DayAndTime key={`${service.id} ${providerId} ${notice}`} service={service} providerId={providerId} />
    </>
  )
}

function ProviderChoice({ service }: { service: Service }): ReactNode {
  const { booking } = useDesk()
  const { providerId } = useStore(booking.flow)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words.times.with}</label>
      <div className="select">
        <select
          id={id}
          value={providerId ?? ''}
          onChange={(event) => booking.chooseProvider(event.currentTarget.value || undefined)}
        >
          <option value="">{words.times.anyone}</option>
          {service.providers.map((provider) => (
            <option key={provider.id} value={provider.id}>
              {provider.name}
            </option>
          ))}
        </select>
        <Icon name="open" />
      </div>
    </div>
  )
}
