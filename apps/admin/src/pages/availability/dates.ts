/** Today's date on the clock of a zone, as the API writes dates. */
export function todayIn(timeZone: string): string {
  // Sweden writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date())
}

/** A date is the same day everywhere, so it is read and written as one of UTC. */
export function dateInWords(date: string): string {
  return words.format(new Date(`${date}T00:00:00Z`))
}

const words = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Of a week that is being looked at: its year goes without saying. */
export function dayWords(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`))
}

const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
