import { asTenant } from '@frontdesk/db/as-tenant'
import type { AttachmentId } from '@frontdesk/db/ids'
import type { Database } from '@frontdesk/db/open-database'
import type { AttachmentStore } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { deleteContent, findContent, insertContent } from './queries.ts'

export type FilePlace = { tenantId: TenantId; id: AttachmentId }

/** Where files are, as sealed bytes: without the keys, which stay in the database, nobody can read what is in here. */
export type FileStore = {
  put(place: FilePlace, sealed: Buffer): Promise<void>
  /** Undefined where there is none. */
  get(place: FilePlace): Promise<Buffer | undefined>
  /** Removing what is not there is fine. */
  remove(place: FilePlace): Promise<void>
}

/** New files go to one store; a file is where its row says, so that another one can be chosen at any time. */
export type Files = { newest: AttachmentStore; in(store: AttachmentStore): FileStore }

export function openFiles({ app }: Pick<Database, 'app'>, bucket: FileStore | undefined): Files {
  const database = databaseStore(app)
  return {
    newest: bucket ? 's3' : 'database',
    in(store) {
      if (store === 'database') return database
      if (!bucket) throw new Error('a file is in a bucket, and no bucket is configured')
      return bucket
    },
  }
}

function databaseStore(app: Database['app']): FileStore {
  return {
    async put({ tenantId, id }, sealed) {
      await asTenant(app, tenantId, (tx) => insertContent(tx, tenantId, { id, sealed }).execute())
    },
    async get({ tenantId, id }) {
      const row = await asTenant(app, tenantId, (tx) => findContent(tx, tenantId, id).executeTakeFirst())
      return row?.content_sealed
    },
    async remove({ tenantId, id }) {
      await asTenant(app, tenantId, (tx) => deleteContent(tx, tenantId, id).execute())
    },
  }
}
