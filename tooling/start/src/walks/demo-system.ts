import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silent, type Report } from '../report.ts'
import { readSettings, type Settings } from '../settings.ts'
import { start } from '../start.ts'
import { openState } from '../state.ts'
import type { Places } from '../welcome.ts'

export type DemoSystem = AsyncDisposable & { places: Places; ownerUrl: string }

/** What `npm start` runs, with a past that has just been made and a memory that goes with it. */
export async function startDemoSystem(
  given: { settings?: Partial<Settings>; report?: Report } = {},
): Promise<DemoSystem> {
  await using house = new AsyncDisposableStack()
  const root = mkdtempSync(join(tmpdir(), 'frontdesk-demo-'))
  house.defer(() => rmSync(root, { recursive: true }))
  chmodSync(root, 0o755) // Postgres may have to run as another user than we do
  const state = house.adopt(openState({ root, fresh: true }), (open) => open[Symbol.dispose]())
  const settings = { ...readSettings({}), ...given.settings }
  const { places, ownerUrl } = await start(house, { settings, state, watch: false, report: given.report ?? silent })
  const running = house.move()
  return { places, ownerUrl, [Symbol.asyncDispose]: () => running.disposeAsync() }
}
