import type { SavedWorld } from '../proof-world.ts'

/** What can notice a leak. */
export type Arm = 'bytes' | 'work' | 'envelope' | 'canary'

/** One seeded leak: the real code with a change at one place, or the real database with one. */
export type Mutant = {
  name: string
  /** Each text occurs exactly once in its file, or the run fails. */
  edits?: readonly { file: string; find: string; replace: string }[]
  /** Run by the database's owner. */
  sql?: string | ((world: SavedWorld) => string)
  /** The procedures where it shows. */
  asks: readonly string[]
  /** Who asks; the surface's first principal when left out. */
  principal?: string
  /** Exactly these arms have to notice. */
  killedBy: readonly Arm[]
}
