import { useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import type { Account } from '../../api/types.ts'
import { showProblem } from '../../parts/show-problem.ts'
import { ProveDialog } from './prove-dialog.tsx'

interface Proof {
  /** For a change's `onError`: asks for the proof that is missing, and then tries again. */
  retryProven: (error: unknown, again: () => void) => void
  /** The same for a form that says by itself what else is wrong. */
  proveAndRetry: (error: unknown, again: () => void) => void
  dialog: ReactNode
}

/** Asks who it is only when the server wants to know, and then goes on where it was. */
export function useProof({ secondFactor }: Account): Proof {
  const [again, setAgain] = useState<{ run: () => void }>()
  return {
    retryProven: (error, run) => (isProofNeeded(error) ? setAgain({ run }) : showProblem(error)),
    proveAndRetry: (error, run) => isProofNeeded(error) && setAgain({ run }),
    dialog: (
      <ProveDialog
        isOpen={again !== undefined}
        secondFactor={secondFactor}
        onProven={() => again?.run()}
        onClose={() => setAgain(undefined)}
      />
    ),
  }
}

function isProofNeeded(error: unknown): boolean {
  return problemOf(error).code === 'proof_needed'
}
