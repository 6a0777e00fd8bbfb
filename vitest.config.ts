import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tooling/checks/longest-first.ts'
import { requirementsReporter } from './tooling/checks/requirements/requirements-reporter.ts'

/** One run over every package; each may have a configuration of its own. */
export default defineConfig({
  test: {
    projects: ['{apps,packages,tooling}/*/'],
    sequence: { sequencer: LongestFirst },
    reporters: ['default', requirementsReporter(import.meta.dirname)],
  },
})
