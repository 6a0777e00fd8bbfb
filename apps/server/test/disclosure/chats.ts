import { randomUUID } from 'node:crypto'
import { decodeId } from '@frontdesk/api/core/id-schema'
import { workFor } from '@frontdesk/api/core/work'
import { mintToken } from '@frontdesk/api/credential/token'
import { mintResume } from '@frontdesk/api/session/queries'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { memberClient, visitorClient } from '@frontdesk/testkit/test-client'
import { type Sender, unsentFile } from './unsent-file.ts'
import type { Side } from './world.ts'

const nonce = () => randomUUID()

/** The chat of a side's visitor. */
export type Chats = {
  goesOn(): Promise<void>
  isAnswered(): Promise<void>
  ends(): Promise<void>
  /** A way for another device to go on with it, as it would be mailed. */
  resumeToken(): Promise<string>
  /** What is sent with a message. */
  file(from: Sender): Promise<string>
}

export function chatsOf(app: TestApp, getSide: () => Side): Chats {
  const { widgetUrl, appUrl } = app.server
  const visitor = () => visitorClient(widgetUrl, getSide().accessToken)
  const goesOn = async () => void (await visitor().message.send.mutate({ nonce: nonce(), text: 'One more thing' }))
  return {
    goesOn,
    async isAnswered() {
      const { memberJar, conversationId } = getSide()
      await memberClient(appUrl, memberJar).message.send.mutate({ conversationId, nonce: nonce(), text: 'Hello Vera' })
    },
    async ends() {
      await goesOn()
      await visitor().thread.end.mutate({})
    },
    async resumeToken() {
      const { tenant, conversationId } = getSide()
      const token = mintToken('resume')
      const { now } = app.clock
      await workFor(app.server.deps, tenant.tenantId, async ({ tx }) => {
        const { visitor_session_id: sessionId } = await tx
          .selectFrom('conversation')
          .where('tenant_id', '=', tenant.tenantId)
          .where('id', '=', decodeId('conversation', conversationId))
          .select('visitor_session_id')
          .executeTakeFirstOrThrow()
        if (!sessionId) throw new Error('not a visitor’s thread')
        await mintResume(tx, { sessionId, token, now, expiresAt: new Date(now.getTime() + 60_000) })
      })
      return token.token
    },
    file: (from) => unsentFile(app, getSide(), from),
  }
}
