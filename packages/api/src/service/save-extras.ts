import { type MembershipId, type ServiceId, newId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import {
  findOwnAddons,
  findOwnQuestions,
  putAddons,
  putQuestions,
  retireAddons,
  retireQuestions,
} from './extra-queries.ts'
import type { ServiceSettings } from './schemas.ts'

/*
 * Both lists are replaced as a whole while the service is locked. What is left out stays for the bookings that have it, and
 * an id is only ever of this very service.
 */

export async function saveAddons(
  { tx, tenantId }: Scope<MembershipId>,
  serviceId: ServiceId,
  addons: ServiceSettings['addons'],
): Promise<void> {
  const ids = addons.flatMap(({ id }) => id ?? [])
  const own = await findOwnAddons(tx, tenantId, { serviceId, ids }).execute()
  if (own.length < ids.length) throw new ApiError('not_found')
  await retireAddons(tx, tenantId, serviceId).execute()
  const rows = addons.map(({ id = newId<'service_addon'>(), ...addon }, position) => ({
    id,
    service_id: serviceId,
    name: addon.name,
    extra_minutes: addon.extraMinutes,
    price_minor: addon.priceMinor,
    position,
  }))
  if (rows.length > 0) await putAddons(tx, tenantId, rows).execute()
}

export async function saveQuestions(
  { tx, tenantId }: Scope<MembershipId>,
  serviceId: ServiceId,
  questions: ServiceSettings['questions'],
): Promise<void> {
  const ids = questions.flatMap(({ id }) => id ?? [])
  const own = await findOwnQuestions(tx, tenantId, { serviceId, ids }).execute()
  if (own.length < ids.length) throw new ApiError('not_found')
  await retireQuestions(tx, tenantId, serviceId).execute()
  const rows = questions.map(({ id = newId<'service_question'>(), ...question }, position) => ({
    id,
    service_id: serviceId,
    kind: question.kind,
    label: question.label,
    choices: question.choices,
    required: question.required,
    position,
  }))
  if (rows.length > 0) await putQuestions(tx, tenantId, rows).execute()
}
