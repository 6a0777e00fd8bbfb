import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's folder. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url))

/** A tool of the workspace, by the name of its program. */
export function tool(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}
