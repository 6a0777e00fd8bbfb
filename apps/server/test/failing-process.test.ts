import { once } from 'node:events'
import { type Socket, createServer } from 'node:net'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { describe, expect, test } from 'vitest'
import { startServerProcess } from './server-process.ts'

const preload = new URL('fail-on-signal.ts', import.meta.url)
const eventsOf = (lines: Record<string, unknown>[]) => lines.map((line) => line['event'])

describe.each([
  ['a rejection that nobody handles', 'SIGUSR1'],
  ['an exception in a timer', 'SIGUSR2'],
] as const)('%s', (_name, signal) => {
  test('ends the process, with one fatal line that tells the place and not the words', async () => {
    await using app = await startTestApp()
    await using server = await startServerProcess(app.env, preload)
    server.signal(signal)
    expect(await server.ended).toBe(1)
    const fatal = server.lines.filter((line) => line['level'] === 'fatal')
    expect(fatal).toMatchObject([{ event: 'process.failed', cause: { type: 'Error' } }])
    expect(JSON.stringify(server.lines)).toContain('fail-on-signal.ts')
    expect(JSON.stringify(server.lines)).not.toMatch(/anna|thrown for|rejected for/)
  })
})

test('told to end, the process ends as well as it can, without a word of failure', async () => {
  await using app = await startTestApp()
  await using server = await startServerProcess(app.env, preload)
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(eventsOf(server.lines)).toEqual(['server.started'])
})

test(
  'an upstream that hangs keeps a failed process for ten seconds at most, and the job for the next one',
  { timeout: 60_000 },
  async () => {
    await using app = await startTestApp({ wallClock: true })
    await using tarpit = await startTarpit()
    const env = { ...app.env, SMTP_URL: `smtp://127.0.0.1:${tarpit.port}` }
    await using server = await startServerProcess(env, preload)
    await bookOnce(app)
    await tarpit.called
    const failedAt = performance.now()
    server.signal('SIGUSR1')
    expect(await server.ended).toBe(1)
    expect(performance.now() - failedAt).toBeLessThan(10_000)
    expect(eventsOf(server.lines)).toEqual(expect.arrayContaining(['process.failed', 'process.undrained']))

    await using _next = await startServerProcess(app.env)
    const mail = await app.mailbox.waitForMail(({ subject }) => subject.includes('is confirmed'), {
      deadlineMs: 60_000,
    })
    expect(mail.deliveries).toBe(1)
  },
)

test('one mail that fails is logged and tried again, and the others are delivered', async () => {
  await using app = await startTestApp()
  await bookOnce(app, 'one@example.com')
  await bookOnce(app, 'refused@example.com')
  await bookOnce(app, 'two@example.com')
  await runJobs(app)
  expect(app.mailbox.mails().map(({ to }) => to)).toEqual(
    expect.arrayContaining([['one@example.com'], ['two@example.com']]),
  )
  expect(app.mailbox.mails()).toHaveLength(2)
  const failures = app.logLines.filter((line) => line.includes('"job.failed"'))
  expect(failures).toHaveLength(1)
  expect(JSON.parse(failures[0] ?? '')).toMatchObject({ job: 'mail.send', attempt: 1, cause: { code: 'EENVELOPE' } })
  expect(failures.join()).not.toContain('refused@')
})

/** A visitor who comes, books what is free of charge, and gets a mail about it. */
async function bookOnce(app: TestApp, email = somebody.email): Promise<void> {
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const day = new Date(app.clock.now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: `${day}T10:00:00.000Z` }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody, email })
  await visitor.booking.confirm.mutate({ bookingId })
}

/** A mail server that takes the call and says nothing. */
async function startTarpit() {
  const sockets: Socket[] = []
  const server = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1')
  const called = once(server, 'connection')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    called,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
