import type { IntakeRequestId } from '@frontdesk/db/ids'
import { z } from 'zod'
import { answerRegister, answerResend, answerReset } from '../account/answer-address.ts'
import { answerEmailChange } from '../account/answer-email-change.ts'
import { answerContact } from '../contact/answer-contact.ts'
import type { Deps } from '../core/deps.ts'
import { mailHubCode } from '../hub/mail-hub-code.ts'
import { mailHubLink } from '../hub/mail-hub-link.ts'
import { deleteIntakeRequest, findIntakeRequest } from './queries.ts'
import { type IntakeKind, type IntakeOf, IntakeRequest } from './requests.ts'

const Payload = z.strictObject({ id: z.guid() })

/** Looks up what the asker could not be told. Runs again from the start if the process dies before it is done. */
export type IntakeAnswer<K extends IntakeKind> = (deps: Deps, request: IntakeOf<K>) => Promise<void>

const answers: { [K in IntakeKind]: IntakeAnswer<K> } = {
  hub_link: mailHubLink,
  hub_code: mailHubCode,
  register: answerRegister,
  resend: answerResend,
  reset: answerReset,
  email_change: answerEmailChange,
  contact: answerContact,
}

/** Answers, behind the reply that everybody got, whoever there really is. */
export async function answerRequest(deps: Deps, payload: unknown): Promise<void> {
  const id = Payload.parse(payload).id as IntakeRequestId // enqueued by the table's own trigger
  const { kysely } = deps.db.worker
  const row = await findIntakeRequest(kysely, id).executeTakeFirst()
  if (!row) return
  const spot = { table: 'intake_request', column: 'body', rowId: id }
  await answer(deps, IntakeRequest.parse(JSON.parse(deps.keyring.operatorKeys().open(spot, row.body_sealed))))
  await deleteIntakeRequest(kysely, id).execute()
}

async function answer<K extends IntakeKind>(deps: Deps, request: IntakeOf<K> & { kind: K }): Promise<void> {
  await answers[request.kind](deps, request)
}
