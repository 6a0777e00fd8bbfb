import { once } from 'node:events'
import { type Socket, createServer } from 'node:net'
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
