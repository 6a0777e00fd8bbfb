/** Why a call to an address that a tenant typed came to nothing. Closed, and fit to be shown to the tenant. */
export const outsideProblems = [
  // No address of the public internet: what there is of a private network is not told apart from what there is not.
  'bad_address',
  'unreachable',
  'untrusted',
  'too_slow',
  'redirected',
  'too_large',
  'unreadable',
] as const
export type OutsideProblem = (typeof outsideProblems)[number]

/** The same, or the other side was reached and said no. */
export const problemsOutside = [...outsideProblems, 'refused'] as const

export class OutsideError extends Error {
  readonly problem: OutsideProblem

  constructor(problem: OutsideProblem, options?: { cause?: unknown }) {
    super(problem, options)
    this.name = 'OutsideError'
    this.problem = problem
  }
}
