import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { globalSetup: ['@frontdesk/testkit/cluster'] } })
