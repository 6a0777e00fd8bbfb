/** What a mistake in the server would do, asked for by a signal: nobody catches either. */
process.on('SIGUSR1', () => void Promise.reject(new Error('rejected for anna@example.org')))
process.on('SIGUSR2', () =>
  setTimeout(() => {
    throw new Error('thrown for anna@example.org')
  }, 0),
)
