import { newVisitor } from '@frontdesk/testkit/arrange'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'

test('a server that is told to end ends its streams by itself', async () => {
  await using app = await startTestApp()
  const visitor = await newVisitor(app, app.a)
  const { promise: connected, resolve: onConnected } = Promise.withResolvers<void>()
  const { promise: broken, resolve: onBroken } = Promise.withResolvers<string>()
  visitor.live.messages.subscribe(
    {},
    {
      onConnectionStateChange: ({ state }) => {
        if (state === 'pending') onConnected()
        if (state === 'connecting') void connected.then(() => onBroken(state))
      },
    },
  )
  await connected
  const ended = app.server[Symbol.asyncDispose]()
  expect(await broken).toBe('connecting')
  await ended
})
