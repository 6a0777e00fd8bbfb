const now = Date.parse('2026-03-10T09:00:00Z')

/** Loaded before the server: its clock stands still, so that no window ends while a test looks. */
globalThis.Date = new Proxy(Date, {
  construct: (target, given: []) => (given.length === 0 ? new target(now) : new target(...given)),
  get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
})
