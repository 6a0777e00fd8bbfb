import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { expect, test } from 'vitest'

test('a visitor starts a session, writes, and finds the thread again', async () => {
  await using app = await startTestApp()
  const { widgetUrl } = app.server
  const { accessToken, refreshToken } = await visitorClient(widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })
  const visitor = visitorClient(widgetUrl, accessToken)
  const sent = await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Do you also photograph dogs?' })
  expect(sent).toMatchObject({ seq: 1, author: 'visitor', text: 'Do you also photograph dogs?' })
  expect(await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'Do you also photograph dogs?' })).toEqual(sent)
  expect(await visitor.message.list.query({ afterSeq: 0 })).toEqual({ messages: [sent], lastSeq: 1 })
  await visitor.thread.markRead.mutate({ seq: 1 })
  expect(await visitor.thread.get.query({})).toEqual({ lastSeq: 1, readSeq: 1, seenSeq: 0, status: 'open' })

  const next = await visitorClient(widgetUrl).session.refresh.mutate({ refreshToken })
  expect((await visitorClient(widgetUrl, next.accessToken).message.list.query({ afterSeq: 0 })).messages).toEqual([
    sent,
  ])
})

test('a bad token is refused before a bad input is', async () => {
  await using app = await startTestApp()
  const stranger = visitorClient(app.server.widgetUrl, 'fd_visitor_nonsense')
  await expect(stranger.message.send.mutate({ nonce: '', text: '' })).rejects.toMatchObject({
    data: { code: 'unauthenticated' },
  })
})
