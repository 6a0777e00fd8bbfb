import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['@frontdesk/testkit/cluster'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Each test has a server of its own already; to load the product anew for each file costs more than most files do.
    isolate: false,
  },
})
