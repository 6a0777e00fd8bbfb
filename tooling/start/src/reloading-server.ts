import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'

/** Only what runs in the server's process; the front ends build themselves. */
const SOURCES = [
  'apps/server',
  'packages/api',
  'packages/contrast',
  'packages/db',
  'packages/money',
  'packages/scheduling',
]

/**
 * For development: a server that starts again when its source changes, and waits for the next change
 * when it cannot. Unlike `node --watch` it leaves nothing behind when we are killed.
 */
export async function startReloadingServer(env: NodeJS.ProcessEnv, logFile: string): Promise<ServerProcess> {
  let server: ServerProcess | undefined
  let turn = Promise.resolve()
  let soon: NodeJS.Timeout | undefined

  const restart = async () => {
    const begin = performance.now()
    await server?.[Symbol.asyncDispose]()
    server = undefined
    try {
      server = await startServerProcess(env, logFile)
      console.log(`  Server started in ${Math.round(performance.now() - begin)} ms.`)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error, '\n  Waiting for a change.')
    }
  }
  const watchers = SOURCES.map((folder): FSWatcher =>
    watch(join(root, folder, 'src'), { recursive: true }, (_, file) => {
      if (file?.endsWith('.test.ts')) return
      clearTimeout(soon)
      // An editor or a checkout writes many files at once.
      soon = setTimeout(() => void (turn = turn.then(restart)), 150)
    }),
  )
  await (turn = restart())
  return {
    exited: new Promise(() => {}),
    async [Symbol.asyncDispose]() {
      clearTimeout(soon)
      watchers.forEach((watcher) => watcher.close())
      await turn
      await server?.[Symbol.asyncDispose]()
    },
  }
}
