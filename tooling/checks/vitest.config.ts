import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { exclude: ['**/node_modules/**', 'fixtures/**'], testTimeout: 60_000 } })
