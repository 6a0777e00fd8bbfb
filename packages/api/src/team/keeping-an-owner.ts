import { ApiError } from '../core/api-error.ts'

/** The database refuses to take a tenant's last owner away, however many try at once (team-races.test.ts). */
export async function keepingAnOwner<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'FD001') throw new ApiError('last_owner', { cause })
    throw cause
  }
}
