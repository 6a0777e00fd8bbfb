import type { OfferedRow, ServiceRow } from './queries.ts'
import type { OfferedService, Service } from './schemas.ts'

export function showService(row: ServiceRow): Service {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    location: row.location,
    durationMinutes: row.duration_minutes,
    intervalMinutes: row.interval_minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    noticeMinutes: row.notice_minutes,
    horizonDays: row.horizon_days,
    priceMinor: row.price_minor,
    currency: row.currency,
    needsApproval: row.needs_approval,
    active: row.active,
    providerIds: row.provider_ids,
  }
}

export function showOfferedService(row: OfferedRow): OfferedService {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    location: row.location,
    durationMinutes: row.duration_minutes,
    price: { amountMinor: row.price_minor, currency: row.currency },
    needsApproval: row.needs_approval,
    providers: row.providers,
  }
}
