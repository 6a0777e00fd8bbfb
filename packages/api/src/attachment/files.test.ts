import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type CookieJar, cookieJar } from '@frontdesk/testkit/cookie-jar'
import { aPdf, aPicture, fileClient, keptIn } from '@frontdesk/testkit/file-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { asOwnPage, visitorClient, withBearer } from '@frontdesk/testkit/test-client'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decodeId } from '../core/id-schema.ts'
import { unsentFiles } from '../limit/limits.ts'
import { room, unsentMs } from './rules.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app[Symbol.asyncDispose]())

async function visitorOf(tenant: TestTenant) {
  const { widgetUrl } = app.server
  const { accessToken } = await visitorClient(widgetUrl).session.start.mutate({ siteKey: tenant.siteKey })
  const files = fileClient(widgetUrl, 'visitor', withBearer(accessToken))
  return { chat: visitorClient(widgetUrl, accessToken), files }
}

async function staffWithFiles(tenant: TestTenant) {
  const jar: CookieJar = cookieJar()
  const staff = await staffOf(app, tenant, { jar })
  return { staff, files: fileClient(app.server.appUrl, 'member', asOwnPage(jar)) }
}

async function codeOf(answer: Response): Promise<string> {
  const { error } = (await answer.json()) as { error: { data: { code: string } } } // the one shape of errors
  return error.data.code
}

test('a visitor sends a picture and a letter, and the staff get them, each to be saved', async () => {
  const { chat, files } = await visitorOf(app.a)
  const picture = await keptIn(await files.keep(aPicture, { name: 'Red dot.jpeg' }))
  const letter = await keptIn(await files.keep(aPdf, { name: 'C:\\Letters\\Anfrage für Sie.pdf' }))
  expect(picture).toMatchObject({ name: 'Red dot.png', type: 'image/png', width: 1, height: 1 })
  const attachmentIds = [letter.id, picture.id]
  const sent = await chat.message.send.mutate({ nonce: 'nonce-0001', text: '', attachmentIds })
  expect(sent).toMatchObject({ text: '', attachments: [letter, picture] })
  expect(await chat.message.send.mutate({ nonce: 'nonce-0001', text: '', attachmentIds })).toEqual(sent)

  const { staff, files: read } = await staffWithFiles(app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  expect(conversations[0]?.lastMessage).toEqual(sent)
  const answer = await read.read(letter.id)
  expect(Buffer.from(await answer.arrayBuffer()).equals(aPdf)).toBe(true)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Anfrage f_r Sie.pdf"; filename*=UTF-8''Anfrage%20f%C3%BCr%20Sie.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cache-control': 'no-store',
  })
})

test('the staff send files too, and nobody of another business reads them', async () => {
  const { chat, files } = await visitorOf(app.a)
  await chat.message.send.mutate({ nonce: 'nonce-0001', text: 'Have you a price list?' })
  const { staff, files: desk } = await staffWithFiles(app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const conversationId = conversations[0]?.id ?? ''
  const file = await keptIn(await desk.keep(aPdf, { name: 'prices.pdf', conversationId }))
  const message = { conversationId, nonce: 'nonce-0002', text: 'Here', attachmentIds: [file.id] }
  await staff.message.send.mutate(message)
  expect((await chat.message.list.query({ afterSeq: 1 })).messages[0]?.attachments).toEqual([file])
  expect((await files.read(file.id)).status).toBe(200)

  const strangers = [
    (await visitorOf(app.a)).files,
    (await visitorOf(app.b)).files,
    (await staffWithFiles(app.b)).files,
  ]
  const answers = strangers.flatMap((stranger) =>
    [file.id, `att_${'0'.repeat(26)}`, 'nonsense'].map(async (id) => await codeOf(await stranger.read(id))),
  )
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['not_found']))
  const foreign = await (await staffWithFiles(app.b)).files.keep(aPdf, { conversationId })
  expect(foreign.status).toBe(404)
})

test('nobody sees a file that was not sent, and nobody sends what another one has kept', async () => {
  const { chat, files } = await visitorOf(app.a)
  const { id } = await keptIn(await files.keep(aPdf))
  expect((await files.read(id)).status).toBe(404)
  const other = await visitorOf(app.a)
  const send = { nonce: 'nonce-0001', text: 'Look', attachmentIds: [id] }
  await expect(other.chat.message.send.mutate(send)).rejects.toMatchObject({ data: { code: 'not_found' } })
  await chat.message.send.mutate(send)
  await expect(chat.message.send.mutate({ ...send, nonce: 'nonce-0002' })).rejects.toMatchObject({
    data: { code: 'not_found' },
  })
})

test('what is no picture and no PDF, too large, broken, or nobody’s is refused', async () => {
  const { chat, files } = await visitorOf(app.a)
  expect(await codeOf(await files.keep(Buffer.from('<svg onload="alert(1)"/>'), { name: 'a.png' }))).toBe(
    'unsupported_media_type',
  )
  expect(await codeOf(await files.keep(Buffer.concat([aPicture.subarray(0, 30), aPdf])))).toBe('invalid')
  expect(await codeOf(await files.keep(Buffer.concat([aPdf, Buffer.alloc(10 * 1024 * 1024)])))).toBe('too_large')
  const nobody = fileClient(app.server.widgetUrl, 'visitor', withBearer('fd_visitor_nonsense'))
  expect(await codeOf(await nobody.keep(aPdf))).toBe('unauthenticated')
  await expect(chat.message.send.mutate({ nonce: 'nonce-0001', text: '' })).rejects.toMatchObject({
    data: { code: 'invalid', fields: [{ path: 'text', code: 'required' }] },
  })
})

test('a page of somebody else’s cannot have the staff’s browser bring a file', async () => {
  const jar = cookieJar()
  await staffOf(app, app.a, { jar })
  const headers = { cookie: jar.header(), 'content-type': 'application/octet-stream' }
  const answer = await fetch(`${app.server.appUrl}/files/member/keep`, { method: 'POST', headers, body: 'x' })
  expect(answer.status).toBe(403)
})

test('a thread holds so many that wait, and what waits for a day is gone', async () => {
  const { chat, files } = await visitorOf(app.a)
  const kept = []
  for (let count = 0; count < room.unsent; count++) kept.push(await keptIn(await files.keep(aPdf)))
  expect((await files.keep(aPdf)).status).toBe(409)
  await chat.message.send.mutate({ nonce: 'nonce-0001', text: 'One', attachmentIds: [kept[0]?.id ?? ''] })
  app.clock.advance(unsentMs + 1)
  await runJobs(app)
  expect(await app.owner.selectFrom('attachment').select('position').execute()).toEqual([{ position: 1 }])
  expect(await app.owner.selectFrom('attachment_content').select('id').execute()).toHaveLength(1)
})

test('what many visitors keep and do not send does not fill the disk, and keeps nobody else from anything', async () => {
  const [greedy, modest] = [await visitorOf(app.a), await visitorOf(app.a)]
  const [sent, kept] = [await keptIn(await greedy.files.keep(aPdf)), await keptIn(await greedy.files.keep(aPdf))]
  await greedy.chat.message.send.mutate({ nonce: 'nonce-0001', text: '', attachmentIds: [sent.id] })
  // As if all that there is room for were in one.
  const grow = (id: string) =>
    app.owner
      .updateTable('attachment')
      .set({ size: unsentFiles.bytes })
      .where('id', '=', decodeId('attachment', id))
      .execute()
  await grow(kept.id)
  const refused = await modest.files.keep(aPdf)
  expect(refused.status).toBe(429)
  expect(await codeOf(refused)).toBe('slow_down')
  const { staff, files: desk } = await staffWithFiles(app.a)
  await modest.chat.message.send.mutate({ nonce: 'nonce-0001', text: 'Good morning' })
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const conversationId = conversations.find(({ lastMessage }) => lastMessage?.text === 'Good morning')?.id ?? ''
  expect((await desk.keep(aPdf, { conversationId })).status).toBe(200)
  expect((await (await visitorOf(app.b)).files.keep(aPdf)).status).toBe(200)

  app.clock.advance(unsentFiles.staleMs + 1)
  await grow(sent.id)
  const again = await visitorOf(app.a)
  expect((await again.files.keep(aPdf)).status).toBe(200)
  const left = await app.owner.selectFrom('attachment').select('id').execute()
  expect(left).toContainEqual({ id: decodeId('attachment', sent.id) })
  expect(left).not.toContainEqual({ id: decodeId('attachment', kept.id) })
})

test('neither names nor contents rest in the clear', async () => {
  const { chat, files } = await visitorOf(app.a)
  const { id } = await keptIn(await files.keep(aPdf, { name: 'Vera.pdf' }))
  await chat.message.send.mutate({ nonce: 'nonce-0001', text: '', attachmentIds: [id] })
  const [row] = await app.owner
    .selectFrom('attachment_content')
    .innerJoin('attachment', 'attachment.id', 'attachment_content.id')
    .select(['name_sealed', 'content_sealed'])
    .execute()
  expect(row?.name_sealed.includes('Vera')).toBe(false)
  expect(row?.content_sealed.includes('%PDF')).toBe(false)
})
