import type { ProofName } from '../proofs.ts'

export type AsvsLine = { id: string; demand: string } & (
  | { status: 'met'; by: readonly ProofName[] }
  | { status: 'not_applicable' | 'open'; why: string }
)

export function met(id: string, demand: string, by: readonly ProofName[]): AsvsLine {
  return { id, demand, status: 'met', by }
}

/** There is nothing here that it could be about. */
export function absent(id: string, demand: string, why: string): AsvsLine {
  return { id, demand, status: 'not_applicable', why }
}

/** It applies, and is not (fully) met, or no test can tell. */
export function open(id: string, demand: string, why: string): AsvsLine {
  return { id, demand, status: 'open', why }
}
