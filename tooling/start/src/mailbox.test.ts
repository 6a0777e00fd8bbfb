import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { describe, expect, test } from 'vitest'
import { type Mailbox, type MailboxOptions, startMailbox } from './mailbox.ts'

const welcome = {
  from: 'Atelier Luz <hello@atelier-luz.example>',
  to: 'inês@example.com',
  subject: 'A sua sessão às 10h ✓',
  text: 'See http://localhost:4600/hub#abc',
  html: '<p>See <a href="http://localhost:4600/hub#abc">your project</a></p>',
}

describe('the mailbox', () => {
  test('keeps what was sent, readable', async () => {
    await using mailbox = await start()
    await send(mailbox, welcome)
    expect(mailbox.mails()).toMatchObject([
      {
        sender: welcome.from,
        to: [welcome.to],
        subject: welcome.subject,
        text: expect.stringContaining('http://localhost:4600/hub#abc'),
        html: expect.stringContaining('your project'),
        deliveries: 1,
      },
    ])
  })

  test('names everyone who got it, also who is not named in it', async () => {
    await using mailbox = await start()
    await send(mailbox, { ...welcome, bcc: 'archive@example.com' })
    expect(mailbox.mails()[0]?.to).toEqual([welcome.to, 'archive@example.com'])
  })

  test('refuses what is for refused@ anywhere, so that a failure can be asked for', async () => {
    await using mailbox = await start()
    await expect(send(mailbox, { ...welcome, to: 'refused@example.com' })).rejects.toMatchObject({ responseCode: 550 })
    expect(mailbox.mails()).toEqual([])
  })

  test('shows a mail that is sent again once, and counts', async () => {
    await using mailbox = await start()
    await send(mailbox, { ...welcome, messageId: '<one@example.com>' })
    await send(mailbox, { ...welcome, messageId: '<two@example.com>' })
    await send(mailbox, { ...welcome, messageId: '<one@example.com>' })
    expect(mailbox.mails().map(({ messageId, deliveries }) => [messageId, deliveries])).toEqual([
      ['<two@example.com>', 1],
      ['<one@example.com>', 2],
    ])
  })

  test('waits for a mail that is still to come', async () => {
    await using mailbox = await start()
    const waiting = mailbox.waitForMail(({ subject }) => subject === 'Second')
    await send(mailbox, { ...welcome, subject: 'First' })
    await send(mailbox, { ...welcome, subject: 'Second' })
    expect(await waiting).toMatchObject({ subject: 'Second' })
  })

  test('says what came instead when a mail does not come', async () => {
    await using mailbox = await start()
    await send(mailbox, { ...welcome, subject: 'Something else' })
    await expect(mailbox.waitForMail(({ subject }) => subject === 'Invoice', { deadlineMs: 1 })).rejects.toThrow(
      'Something else',
    )
  })

  test('has the mails of the last start, until they are deleted', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'frontdesk mail '))
    {
      await using first = await start({ directory })
      await send(first, { ...welcome, messageId: '<one@example.com>' })
      await send(first, { ...welcome, messageId: '<one@example.com>' })
    }
    await using second = await start({ directory })
    expect(second.mails()).toMatchObject([{ subject: welcome.subject, deliveries: 2 }])
    await fetch(`${second.url}/clear`, { method: 'POST' })
    expect(await readdir(directory)).toEqual([])
    await rm(directory, { recursive: true })
  })

  test('hands out attachments as files', async () => {
    await using mailbox = await start()
    await send(mailbox, { ...welcome, attachments: [{ filename: 'sessão.ics', content: 'BEGIN:VCALENDAR' }] })
    const response = await fetch(`${mailbox.url}/mails/${mailbox.mails()[0]?.id}/attachments/0`)
    expect(await response.text()).toContain('BEGIN:VCALENDAR')
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename*=UTF-8''sess%C3%A3o.ics`)
  })

  test('lets no mail run scripts', async () => {
    await using mailbox = await start()
    await send(mailbox, welcome)
    const response = await fetch(`${mailbox.url}/mails/${mailbox.mails()[0]?.id}/html`)
    const policy = response.headers.get('Content-Security-Policy')
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).not.toMatch(/script|allow-same-origin/)
  })

  test('answers no other page in the same browser', async () => {
    await using mailbox = await start()
    const response = await fetch(`${mailbox.url}/clear`, {
      method: 'POST',
      headers: { Origin: 'http://localhost:4610' },
    })
    expect(response.status).toBe(403)
  })

  test('answers under no name but that of this machine', async () => {
    await using mailbox = await start()
    const question = request(mailbox.url, { headers: { Host: 'pretender.example' } }).end()
    const [response] = await once(question, 'response')
    expect(response.statusCode).toBe(403)
  })
})

function start(options: Partial<MailboxOptions> = {}): Promise<Mailbox> {
  return startMailbox({ smtpPort: 0, httpPort: 0, ...options })
}

async function send({ smtpUrl }: Mailbox, mail: SendMailOptions): Promise<void> {
  const transport = createTransport(smtpUrl)
  await transport.sendMail(mail)
  transport.close()
}
