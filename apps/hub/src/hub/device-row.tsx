import { Badge } from '@frontdesk/ui/badge'
import { RelativeTime } from '@frontdesk/ui/relative-time'
import { MonitorSmartphone } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HubDevice } from '../api/trpc.ts'
import { locale } from '../time/locale.ts'
import { access } from '../way-in-words.ts'

export function DeviceRow({ device: { device, seenAt, isOwn } }: { device: HubDevice }): ReactNode {
  return (
    <li className="flex items-center gap-3 py-3 first:pt-0 last:pb-0">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-subtle" />
      <div className="min-w-0 flex-1">
        <p className="text-base font-medium text-ink">{device}</p>
        <p className="text-sm text-muted">
          {access.seen} <RelativeTime at={seenAt} locale={locale} />
        </p>
      </div>
      {isOwn && <Badge tone="success">{access.own}</Badge>}
    </li>
  )
}
