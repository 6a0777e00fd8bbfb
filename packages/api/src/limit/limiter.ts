/** One count to be raised: nothing in it tells whose it is. */
export type Bucket = {
  hash: Buffer
  limit: number
  /** Counts begin anew then; by our own clock, so that every process and store agrees. */
  endsAt: Date
  windowMs: number
}

/**
 * Where calls are counted, shared by every process. Raises each count in order, and stops behind the first one that is past
 * its limit. Throws when it cannot answer: then nobody passes.
 */
export type Limiter = {
  count(buckets: readonly Bucket[]): Promise<number[]>
}
