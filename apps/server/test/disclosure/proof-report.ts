import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../proof-report')

/** What a run did, for whoever wants the figures of this very run. Not committed: SECURITY.md has what every run has. */
export async function writeReport(arm: string, report: unknown): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${arm}.json`), `${JSON.stringify(report, null, 2)}\n`)
}

/** How many cells ran, by surface, procedure and state. */
export class CellCount {
  readonly #cells = new Map<string, number>()

  add(cell: { surface: string; procedure: string; state: string }): void {
    const key = `${cell.surface} ${cell.procedure} ${cell.state}`
    this.#cells.set(key, (this.#cells.get(key) ?? 0) + 1)
  }

  get total(): number {
    return [...this.#cells.values()].reduce((sum, count) => sum + count, 0)
  }

  rows(): { surface: string; procedure: string; state: string; cells: number }[] {
    return [...this.#cells].map(([key, cells]) => {
      const [surface = '', procedure = '', state = ''] = key.split(' ')
      return { surface, procedure, state, cells }
    })
  }
}
