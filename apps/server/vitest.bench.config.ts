import { defineConfig } from 'vitest/config'

/** What `npm run bench` measures of the whole server. */
export default defineConfig({
  test: {
    include: ['bench/listing/*.run.ts'],
    globalSetup: ['@frontdesk/testkit/cluster'],
    reporters: ['minimal'],
    hookTimeout: 60_000,
  },
})
