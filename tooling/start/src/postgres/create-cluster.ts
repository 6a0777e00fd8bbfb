import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'
import { postgresEnvironment } from './environment.ts'
import type { SystemUser } from './system-user.ts'

export type NewCluster = { directory: string; initdb: string; password: string; user: SystemUser | undefined }

/** Made beside its place and moved there when complete: an interrupted first start leaves no half cluster. */
export async function createCluster({ directory, initdb, password, user }: NewCluster): Promise<void> {
  const unfinished = `${directory}.new`
  const passwordFile = `${directory}.password`
  await mkdir(dirname(directory), { recursive: true })
  await rm(unfinished, { recursive: true, force: true })
  await rm(directory, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await rm(passwordFile, { force: true })
  try {
    await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' })
    if (user) await Promise.all([unfinished, passwordFile].map((path) => chown(path, user.uid, user.gid)))
    await runInitdb(initdb, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`], user)
    await rename(unfinished, directory)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function runInitdb(initdb: string, paths: string[], user: SystemUser | undefined): Promise<void> {
  const flags = ['--no-locale', '--encoding=UTF8', '--auth=scram-sha-256', '--username=postgres', '--no-instructions']
  const child = spawn(initdb, [...paths, ...flags], {
    ...user,
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (code !== 0) throw new Error(`Postgres could not set up its data folder:\n${complaint}`)
}
