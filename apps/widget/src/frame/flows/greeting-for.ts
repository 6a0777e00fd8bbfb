import type { Settings } from '@frontdesk/api/site/sections'

type Greeting = Settings['assistant']['greetings'][number]
type Here = {
  /** The path of the page around the chat; empty on a page of its own. */
  path: string
  /** Minutes of the day where the business is. */
  minute: number
}

/** The first that fits the page and the hour, or else the site's own. */
export function greetingFor(greetings: readonly Greeting[], here: Here, usual: string): string {
  return greetings.find((greeting) => fitsPage(greeting, here) && fitsTime(greeting, here))?.text ?? usual
}

function fitsPage({ pages }: Greeting, { path }: Here): boolean {
  return pages.length === 0 || pages.some((page) => matches(page, path))
}

/** `*` stands for anything. */
function matches(page: string, path: string): boolean {
  const [start = '', ...rest] = page.split('*')
  if (rest.length === 0) return path === page || path === `${page}/`
  if (!path.startsWith(start)) return false
  let at = start.length
  const last = rest.pop() ?? ''
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return path.length - last.length >= at && path.endsWith(last)
}

/** An end before its beginning is on the next day. */
function fitsTime({ from, until }: Greeting, { minute }: Here): boolean {
  const [start, end] = [from ?? 0, until ?? 1440]
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end
}
