/** One tab of this site at a time, where the browser allows that; elsewhere the server forgives two refreshes at once. */
export async function acrossTabs(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await navigator.locks.request(name, work)
  } catch (error) {
    // Blocked together with the storage. https://w3c.github.io/web-locks/#lock-managers
    if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error
    await work()
  }
}
