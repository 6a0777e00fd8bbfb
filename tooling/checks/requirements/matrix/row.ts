import type { ProofName } from '../proofs.ts'

export type Row = { id: number; demand: string; mechanism: string } & ({ by: readonly ProofName[] } | { not: string })

/** A demand, what meets it, and the tests that would fail if it were not met. */
export function row(id: number, [demand, mechanism]: readonly [string, string], by: readonly ProofName[]): Row {
  return { id, demand, mechanism, by }
}

/** A demand that was decided against, or that is about something that the product does not have. */
export function ruledOut(id: number, demand: string, not: string): Row {
  return { id, demand, mechanism: 'none', not }
}
