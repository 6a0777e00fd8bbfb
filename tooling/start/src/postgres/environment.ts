/** Nothing of the caller's environment but the path: PGDATA, PGPORT and locales would change what starts. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
}
