import { relative } from 'node:path'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { claims } from './claims.ts'
import { type Claim, unproved } from './judge.ts'

/**
 * After a run of every test: holds each requirement against what ran, and fails the run for one that was not proved. A run
 * of some tests proves nothing as a whole, and so nothing is said about it.
 */
export function requirementsReporter(root: string, held: readonly Claim[] = claims): Reporter {
  let vitest: Vitest | undefined
  return {
    onInit: (started) => void (vitest = started),
    async onTestRunEnd(modules) {
      if (!vitest || !(await isEverything(vitest, modules))) return
      const ran = modules.flatMap((module) =>
        [...module.children.allTests()].map((test) => ({
          file: relative(root, module.moduleId),
          name: test.fullName,
          state: test.result().state,
        })),
      )
      const complaints = unproved(held, ran)
      const unprovenTitles = new Set(complaints.map((complaint) => complaint.slice(0, complaint.indexOf(': '))))
      vitest.logger.log(`Requirements: ${held.length - unprovenTitles.size} of ${held.length} proved by this run`)
      if (complaints.length === 0) return
      vitest.logger.error(complaints.map((complaint) => `  ${complaint}`).join('\n'))
      process.exitCode = 1
    },
  }
}

async function isEverything(vitest: Vitest, modules: readonly TestModule[]): Promise<boolean> {
  if (vitest.config.testNamePattern) return false
  const all = await vitest.globTestSpecifications()
  const ran = new Set(modules.map(({ moduleId }) => moduleId))
  return all.every(({ moduleId }) => ran.has(moduleId))
}
