import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, tool } from './root.ts'
import { turbo } from './turbo.ts'
import { startWatched } from './watched-process.ts'

/** What they are made of stands in turbo.json (front-end-builds.test.ts); the client is built when it is packed. */
export function buildFrontEnds(signal: AbortSignal): Promise<void> {
  return turbo(['build', '--filter=./apps/*'], signal)
}

/** Builds again whatever is edited, and shows only complaints. */
export function watchFrontEnds(): AsyncDisposable {
  const running = findViteConfigs().map(({ app, config }) => {
    const command = [tool('vite'), 'build', '--watch', '--logLevel', 'warn', '--config', config]
    return startWatched({
      command,
      cwd: join(root, 'apps', app),
      env: process.env,
      inheritOutput: true,
      withChildren: true,
    })
  })
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map((watcher) => watcher.stop()))
    },
  }
}

/** An app may have several builds: the widget's loader is one of its own. */
function findViteConfigs(): { app: string; config: string }[] {
  const apps = readdirSync(join(root, 'apps'))
  return apps.flatMap((app) => {
    const files = readdirSync(join(root, 'apps', app))
    return files.filter((file) => /^vite\.(.*\.)?config\.ts$/.test(file)).map((config) => ({ app, config }))
  })
}
