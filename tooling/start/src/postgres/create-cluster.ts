import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { startWatched } from '../watched-process.ts'
import { postgresEnvironment } from './environment.ts'
import type { SystemUser } from './system-user.ts'

export type NewCluster = { directory: string; initdb: string; password: string; user: SystemUser | undefined }

/** Made beside its place and moved there when complete: an interrupted first start leaves no half cluster. */
export async function createCluster({ directory, initdb, password, user }: NewCluster): Promise<void> {
  const workshop = `${directory}.new`
  const [data, passwordFile] = [join(workshop, 'data'), join(workshop, 'password')]
  await mkdir(dirname(directory), { recursive: true })
  await rm(workshop, { recursive: true, force: true })
  await rm(directory, { recursive: true, force: true })
  await mkdir(workshop, { mode: 0o700 })
  try {
    await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' })
    if (user) await Promise.all([workshop, passwordFile].map((path) => chown(path, user.uid, user.gid)))
    const flags = ['--no-locale', '--encoding=UTF8', '--auth=scram-sha-256', '--username=postgres', '--no-instructions']
    const running = startWatched({
      command: [initdb, `--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags],
      cwd: '/',
      env: postgresEnvironment(),
      user,
      removeAfterwards: workshop,
    })
    const lines: string[] = []
    running.onLine((line) => lines.push(line))
    if ((await running.exited) !== 0) throw new Error(['Postgres could not set up its data:', ...lines].join('\n'))
    await rename(data, directory)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}
