import { accountProofs } from './proofs/account.ts'
import { dataProofs } from './proofs/data.ts'
import { edgeProofs } from './proofs/edge.ts'
import { houseProofs } from './proofs/house.ts'

/** The tests that requirements rest on, by a short name: each is where it stands and what its name begins or ends with. */
export const proofs = { ...edgeProofs, ...accountProofs, ...dataProofs, ...houseProofs }
export type ProofName = keyof typeof proofs
