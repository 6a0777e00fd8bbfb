import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** What the embed document has to name, from the build's own list. */
export type FrameFiles = { script: string; css: string[] }

const Manifest = z.record(
  z.string(),
  z.looseObject({ file: z.string(), isEntry: z.boolean().optional(), css: z.array(z.string()).optional() }),
)

export async function readFrameFiles(widgetDist: string): Promise<FrameFiles> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(widgetDist, 'frame/.vite/manifest.json'), 'utf8')))
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry)
  if (!entry) throw new Error('the widget is not built: its manifest names no entry')
  return { script: entry.file, css: entry.css ?? [] }
}
