import { encodeId } from '@frontdesk/api/core/id-schema'
import { codeMs, hashChannelCode } from '@frontdesk/api/notice/channel-code'
import { insertChannel, upsertCode } from '@frontdesk/api/notice/queries'
import { asTenant } from '@frontdesk/db/as-tenant'
import { type NoticeChannelId, newId } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { Side } from './world.ts'

const code = '123456'

/** Where the staff of a side are told things. */
export type Notices = {
  /** A mail address that has not said yes, and the code with which it does. */
  channel(): Promise<{ channelId: string; code: string }>
  /** There are only so many; whoever adds one makes room first. */
  room(): Promise<void>
}

export function noticesOf(app: TestApp, tenantId: TenantId): Notices {
  const { keyring } = app.server.deps
  return {
    async channel() {
      const id: NoticeChannelId = newId<'notice_channel'>()
      await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
        const keys = await keyring.of(tx, tenantId)
        const target = keys.seal({ table: 'notice_channel', column: 'target', rowId: id }, 'desk@example.com')
        const events = ['booking_confirmed' as const]
        const channel = { tenant_id: tenantId, id, kind: 'mail', target_sealed: target, events } as const
        await insertChannel(tx, { ...channel, events, created_at: app.clock.now }).execute()
        const expiresAt = new Date(app.clock.now.getTime() + codeMs)
        const codeHash = hashChannelCode(keyring, code, id)
        await upsertCode(tx, tenantId, { channelId: id, codeHash, expiresAt }).execute()
      })
      return { channelId: encodeId('notice_channel', id), code }
    },
    async room() {
      await app.owner.deleteFrom('notice_channel').where('tenant_id', '=', tenantId).execute()
    },
  }
}

type NoticeExample = (side: Side) => unknown

export const noticeExamples: Record<string, NoticeExample> = {
  'notice.list': () => ({}),
  'notice.add': async ({ notices }) => {
    await notices.room()
    return { kind: 'mail', target: 'desk@example.com', events: ['booking_confirmed', 'booking_cancelled'] }
  },
  'notice.confirm': ({ notices }) => notices.channel(),
  'notice.change': async ({ notices }) => ({ ...(await idOf(notices)), events: ['booking_requested'] }),
  'notice.remove': ({ notices }) => idOf(notices),
  'notice.test': ({ notices }) => idOf(notices),
}

async function idOf(notices: Notices) {
  const { channelId } = await notices.channel()
  return { channelId }
}
