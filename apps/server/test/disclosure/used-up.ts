import type { TestApp } from '@frontdesk/testkit/start-test-app'

const usedUp = new WeakMap<TestApp, Buffer[]>()

/** What is good once is counted where calls are: this count outlives the others. */
export function keepCount(app: TestApp, hash: Buffer): void {
  usedUp.set(app, [...(usedUp.get(app) ?? []), hash])
}

export async function forgetCounts(app: TestApp): Promise<void> {
  const kept = usedUp.get(app) ?? []
  const counts = app.owner.deleteFrom('limit_bucket')
  await (kept.length > 0 ? counts.where('bucket_hash', 'not in', kept) : counts).execute()
}
