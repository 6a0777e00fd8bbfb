import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['@frontdesk/testkit/cluster'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // types.test-d.ts is a proof of types: the compiler is what runs it. Errors elsewhere are for `check:types` to tell.
    typecheck: { enabled: true, ignoreSourceErrors: true },
  },
})
