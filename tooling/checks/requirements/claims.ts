import { asvs } from './asvs.ts'
import type { Claim } from './judge.ts'
import { matrix } from './matrix.ts'
import { proofs } from './proofs.ts'

/** What a full run has to prove: every row of the matrix that applies, and every requirement of ASVS that is called met. */
export const claims: readonly Claim[] = [
  ...matrix.flatMap((row) =>
    'not' in row ? [] : [{ title: `Row ${row.id} (${row.demand})`, proofs: row.by.map((name) => proofs[name]) }],
  ),
  ...asvs.flatMap((row) =>
    row.status === 'met' ? [{ title: `ASVS ${row.id}`, proofs: row.by.map((name) => proofs[name]) }] : [],
  ),
]
