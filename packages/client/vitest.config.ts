import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { globalSetup: ['@frontdesk/testkit/cluster'], testTimeout: 20_000, hookTimeout: 60_000 },
})
