import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * `npm start` in one terminal and `npm test` in another: the second waits while the first one installs.
 *
 * @param {string} file names the process whose turn it is
 * @returns {Promise<() => void>} to be called when done
 */
export async function waitForTurn(file) {
  mkdirSync(dirname(file), { recursive: true })
  for (let said = false; !take(file);) {
    if (!isHeld(file)) {
      rmSync(file, { force: true })
      continue
    }
    if (!said) console.log('  Another terminal is installing the packages right now. Waiting for it …')
    said = true
    await delay(500)
  }
  return () => rmSync(file, { force: true })
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
