const pace = process.stdout.isTTY ? 1_000 : 10_000

/**
 * Does one thing, and tells how long it takes while it takes long.
 *
 * @template T
 * @param {string} title
 * @param {(tell: (news: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begin = performance.now()
  let news = ''
  if (process.stdout.isTTY) process.stdout.write(`  · ${title}`)
  const timer = setInterval(() => print(`  · ${title}  ${elapsed(begin)}${news && `  ${news}`}`, false), pace)
  try {
    const result = await work((latest) => (news = latest))
    print(`  ✓ ${title}  ${elapsed(begin)}`, true)
    return result
  } catch (error) {
    print(`  ✗ ${title}  ${elapsed(begin)}`, true)
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** @param {number} begin */
export function elapsed(begin) {
  const seconds = (performance.now() - begin) / 1000
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`
}

/**
 * A terminal shows the line in place, a log gets one after the other.
 *
 * @param {string} line
 * @param {boolean} last
 */
function print(line, last) {
  if (!process.stdout.isTTY) process.stdout.write(`${line}\n`)
  else process.stdout.write(`\r\x1b[2K${line.slice(0, process.stdout.columns || 80)}${last ? '\n' : ''}`)
}
