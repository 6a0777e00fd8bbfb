import { once } from 'node:events'
import { type Socket, createServer } from 'node:net'
import { startTestMailbox } from '@frontdesk/testkit/mailbox'
import { expect, test } from 'vitest'
import { openMailTransport } from './mail-transport.ts'

const mail = {
  messageId: 'a',
  fromName: 'Desk',
  to: 'vera@example.org',
  subject: 'Hello',
  text: 'Hello',
  html: '<p>Hello</p>',
}

test.each([
  ['says nothing', () => {}],
  ['greets and says no more', (socket: Socket) => void socket.write('220 mail.example.org ESMTP\r\n')],
])('a mail server that takes the call and then %s is given up on', async (_name, answer) => {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    answer(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : ''
  const transport = openMailTransport(`smtp://127.0.0.1:${port}`, 'desk@example.org', 100)
  await expect(transport.send(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  transport.close()
  for (const socket of sockets) socket.destroy()
  server.close()
})

const injected = '\r\nBcc: everybody@example.org\r\n\r\nBuy now'
test.each([
  ['the name of the sender', { fromName: `Desk${injected}` }],
  ['the subject', { subject: `Hello${injected}` }],
  ['the address', { to: `vera@example.org${injected}` }],
  ['the id', { messageId: `a${injected}` }],
  ['the address, as a list', { to: 'vera@example.org, everybody@example.org' }],
])('a line end in %s begins no header and reaches nobody else', async (_name, change) => {
  await using mailbox = await startTestMailbox()
  const transport = openMailTransport(mailbox.smtpUrl, 'desk@example.org')
  await transport.send({ ...mail, ...change }).catch(() => {}) // refused is fine, too
  transport.close()
  for (const { to, text } of mailbox.mails()) {
    expect(to).toEqual(['vera@example.org'])
    expect(text?.trim()).toBe('Hello')
  }
})
