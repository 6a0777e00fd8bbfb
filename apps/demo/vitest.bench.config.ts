import { defineConfig } from 'vitest/config'

/** What `npm run bench:back` measures. */
export default defineConfig({
  test: {
    include: ['bench/*.run.ts'],
    globalSetup: ['@frontdesk/testkit/cluster'],
    reporters: ['minimal'],
    hookTimeout: 90_000,
  },
})
