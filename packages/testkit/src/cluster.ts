import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { reservePort } from '@frontdesk/start/ports'
import { type Postgres, startPostgres } from '@frontdesk/start/postgres'
import type { TestProject } from 'vitest/node'
import { quickPlace } from './quick-place.ts'

declare module 'vitest' {
  interface ProvidedContext {
    superuserUrl: string
  }
}

declare global {
  // Every project of one run loads this file for itself, but they share one process: hence a global.
  var frontdeskTestCluster: { users: number; starting: Promise<Postgres> } | undefined
}

/**
 * A vitest globalSetup: `globalSetup: ['@frontdesk/testkit/cluster']`, then `inject('superuserUrl')`.
 * One throw-away Postgres serves a whole run, however many projects of it ask.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL']
  if (given) {
    project.provide('superuserUrl', given)
    return async () => {}
  }
  const cluster = (globalThis.frontdeskTestCluster ??= { users: 0, starting: startTestCluster() })
  cluster.users++
  project.provide('superuserUrl', (await cluster.starting).url)
  return async () => {
    if (--cluster.users > 0) return
    globalThis.frontdeskTestCluster = undefined
    await (await cluster.starting)[Symbol.asyncDispose]()
  }
}

/** Fast rather than safe: nothing is ever flushed to disk, and nothing outlives the run. */
async function startTestCluster(): Promise<Postgres> {
  await using reserved = await reservePort(randomInt(20_000, 30_000))
  return startPostgres({
    port: reserved,
    directory: join(await quickPlace(), `frontdesk-test-${randomBytes(8).toString('hex')}`),
    password: randomBytes(16).toString('hex'),
    temporary: true,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: '0',
      max_wal_size: '256MB',
      max_connections: '200',
      // Every server that starts opens its connections anew; what a guess would cost is no matter here.
      scram_iterations: '1',
    },
  })
}
