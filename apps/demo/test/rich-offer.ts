import { writeTerms, type Terms, Terms as TermsSchema } from '@frontdesk/api/booking/terms'
import { newId } from '@frontdesk/db/ids'
import type { House } from './open-house.ts'

type Offered = {
  terms?: Partial<Terms>
  priceMinor?: number
  needsApproval?: boolean
  /** With its extras and questions. */
  isRich?: boolean
}

/** The house's one service as a test wants it, whatever another made of it. */
export async function offer({ app }: House, wanted: Offered = {}): Promise<void> {
  const { terms = {}, priceMinor = 18_000, needsApproval = false, isRich = false } = wanted
  const { tenantId } = app.a
  await app.owner
    .updateTable('service')
    .set({
      terms: JSON.stringify(writeTerms(TermsSchema.parse({ version: 1, ...terms }))),
      price_minor: priceMinor,
      needs_approval: needsApproval,
    })
    .where('tenant_id', '=', tenantId)
    .execute()
  for (const table of ['service_addon', 'service_question'] as const) {
    await app.owner.updateTable(table).set({ active: isRich }).where('tenant_id', '=', tenantId).execute()
  }
}

export async function addExtrasAndQuestions({ app }: House): Promise<void> {
  const { tenantId } = app.a
  const { id } = await app.owner
    .selectFrom('service')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  const own = { tenant_id: tenantId, service_id: id }
  await app.owner
    .insertInto('service_addon')
    .values({ ...own, id: newId<'service_addon'>(), name: 'A framed print', extra_minutes: 30, price_minor: 4_000 })
    .execute()
  const ask = (position: number, kind: 'text' | 'long_text' | 'choice' | 'yes_no', label: string) => ({
    ...own,
    id: newId<'service_question'>(),
    kind,
    label,
    position,
    required: kind !== 'long_text',
    choices: kind === 'choice' ? ['In the studio', 'Outdoors'] : [],
  })
  await app.owner
    .insertInto('service_question')
    .values([
      ask(1, 'text', 'Who comes along?'),
      ask(2, 'choice', 'Where shall it be?'),
      ask(3, 'yes_no', 'Is there a dog?'),
      ask(4, 'long_text', 'What is it for?'),
    ])
    .execute()
}
