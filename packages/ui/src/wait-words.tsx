/** How long to wait, as a person would say it. The server tells the seconds where it can. */
export function waitWords(seconds: number | undefined): string {
  if (seconds === undefined) return 'a minute'
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`
  return seconds === 1 ? 'a second' : `${seconds} seconds`
}
