import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest on two cores, in this order. Begun last, each of them would keep a worker busy when all others are done. */
const longest = [
  'apps/demo/test/looks.test.ts',
  'apps/server/test/disclosure/bytes.test.ts',
  'apps/demo/test/every-state.test.ts',
  'apps/server/test/disclosure/mutants.test.ts',
  'apps/server/test/disclosure/trace.test.ts',
  'apps/server/test/payments/chaos.test.ts',
  'apps/server/test/payments/killed.test.ts',
]

/** Files in the order that lets the whole run end soonest; they depend on no order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files)
    return rest.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((file) => moduleId.endsWith(file))
  return at === -1 ? longest.length : at
}
