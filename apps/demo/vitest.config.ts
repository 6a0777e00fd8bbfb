import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { globalSetup: ['@frontdesk/testkit/cluster'], testTimeout: 90_000, hookTimeout: 90_000 },
})
