import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * npm and pnpm keep their caches in the home folder. Where that cannot be written to (service users,
 * containers, a ~/.npm left by sudo), they get a home inside the clone.
 *
 * @param {string} root
 * @returns {NodeJS.ProcessEnv} what to change in the environment
 */
export function usableHome(root) {
  const home = homedir()
  const cache = process.env.npm_config_cache ?? join(home, '.npm')
  const places = [
    home,
    cache,
    ...['.cache', '.local', '.local/share', '.local/state', '.config'].map((name) => join(home, name)),
  ]
  const closed = places.find((place) => existsSync(place) && !isWritable(place))
  if (existsSync(home) && !closed) return {}
  const substitute = join(root, '.frontdesk', 'home')
  mkdirSync(substitute, { recursive: true })
  console.log(
    `  ${closed ?? home} ${closed ? 'cannot be written to' : 'does not exist'}, so package caches go to ${substitute}`,
  )
  const moved = { HOME: substitute, npm_config_cache: join(substitute, '.npm') }
  const xdg = ['XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'PNPM_HOME']
  return { ...moved, ...Object.fromEntries(xdg.map((name) => [name, undefined])) }
}

/** @param {string} path */
export function isWritable(path) {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
