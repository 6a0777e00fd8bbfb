/** "America/Argentina/Buenos_Aires" as people say it: Buenos Aires. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** True where the two clocks differ at that instant; zones may have different names and the same time. */
export function clocksDiffer(at: string, zones: readonly [string, string]): boolean {
  const [one, other] = zones.map((zone) => wallClock(at, zone))
  return one !== other
}

function wallClock(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at))
}
