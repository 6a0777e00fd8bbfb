import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'

/** Of many databases at once, with what was written about them, some hundred megabytes. */
const enough = 2 * 1024 ** 3

/**
 * A folder for data that nobody needs afterwards: in memory, where the machine has plenty of it. A database is 700 files,
 * and each of the thousands that a run of all tests makes takes half a second of the processor on a disk, and a fortieth here.
 */
export async function quickPlace(): Promise<string> {
  const inMemory = '/dev/shm'
  try {
    await access(inMemory, constants.W_OK)
    const { bavail, bsize } = await statfs(inMemory)
    return bavail * bsize > enough && freemem() > 2 * enough ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
}
