import { defineConfig } from 'vitest/config'

/** The time arm of the proofs: measured on its own, never among the tests. */
export default defineConfig({
  test: { include: ['bench/time/*.run.ts'], globalSetup: ['@frontdesk/testkit/cluster'], hookTimeout: 60_000 },
})
