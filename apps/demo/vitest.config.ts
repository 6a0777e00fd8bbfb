import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['@frontdesk/testkit/cluster'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // A browser on a busy machine takes longer than a function.
    expect: { poll: { timeout: 15_000 } },
  },
})
