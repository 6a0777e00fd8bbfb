import { type Sealer, type Subject, findSealer } from '@frontdesk/db/seal-for'
import { ApiError } from './api-error.ts'
import type { Work } from './work.ts'

/** Words about whoever was erased are refused: an erasure that has run would not find them (words-after-erasure.test.ts). */
export async function sealerFor(scope: Pick<Work, 'tx' | 'tenantId' | 'keys'>, subject: Subject): Promise<Sealer> {
  const seal = await findSealer(scope, subject)
  if (!seal) throw new ApiError('wrong_state')
  return seal
}
