import { defineConfig } from 'vitest/config'

/** Takes pictures rather than tests: `npm run gallery`. */
export default defineConfig({
  test: {
    include: ['gallery/*.run.ts'],
    globalSetup: ['@frontdesk/testkit/cluster'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
