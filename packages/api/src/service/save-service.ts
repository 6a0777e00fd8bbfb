import { type MembershipId, type ServiceId, newId } from '@frontdesk/db/ids'
import { writeTerms } from '../booking/terms.ts'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { checkCharges } from './check-charges.ts'
import { categoryOf } from './category.ts'
import {
  insertService,
  listCategories,
  lockProviders,
  lockService,
  services,
  setServiceProviders,
  updateService,
} from './queries.ts'
import { saveAddons, saveQuestions } from './save-extras.ts'
import type { Service, ServiceSettings } from './schemas.ts'
import { showService } from './show-service.ts'

/** A new service, or one whose settings are replaced as a whole. Bookings keep what they were made with. */
export async function saveService(
  scope: Scope<MembershipId>,
  settings: ServiceSettings,
  existing?: ServiceId,
): Promise<Service> {
  const { tx, tenantId } = scope
  const providerIds = [...new Set(settings.providerIds)]
  if (existing) mustExist(await lockService(tx, tenantId, existing).executeTakeFirst())
  const own = await lockProviders(tx, tenantId, providerIds).execute()
  if (own.length < providerIds.length) throw new ApiError('not_found')

  const id = existing ?? newId<'service'>()
  const others = (await listCategories(tx, tenantId, id).execute()).map((other) => other.category)
  const row = { id, ...columnsOf(settings), category: categoryOf(settings.category, others) }
  await (existing ? updateService(tx, tenantId, row) : insertService(tx, tenantId, row)).execute()
  await setServiceProviders(tx, tenantId, { serviceId: id, providerIds })
  await saveAddons(scope, id, settings.addons)
  await saveQuestions(scope, id, settings.questions)
  await audit(scope, existing ? 'service.updated' : 'service.created', id)
  const saved = showService(await services(tx, tenantId).where('service.id', '=', id).executeTakeFirstOrThrow())
  checkCharges({ ...settings, currency: saved.currency })
  return saved
}

function columnsOf(settings: ServiceSettings) {
  return {
    name: settings.name,
    description: settings.description,
    location: settings.location,
    duration_minutes: settings.durationMinutes,
    interval_minutes: settings.intervalMinutes,
    align_minutes: settings.alignMinutes,
    buffer_before_minutes: settings.bufferBeforeMinutes,
    buffer_after_minutes: settings.bufferAfterMinutes,
    notice_minutes: settings.noticeMinutes,
    horizon_days: settings.horizonDays,
    seats: settings.seats,
    max_per_day: settings.maxPerDay,
    max_per_week: settings.maxPerWeek,
    price_minor: settings.priceMinor,
    needs_approval: settings.needsApproval,
    terms: writeTerms(settings.terms),
    active: settings.active,
  }
}
