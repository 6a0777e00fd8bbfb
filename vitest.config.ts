import { defineConfig } from 'vitest/config'

/** One run over every package; each may have a configuration of its own. */
export default defineConfig({ test: { projects: ['{apps,packages,tooling}/*/'] } })
