import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { enqueue } from '../jobs/job.ts'
import { findProvider } from '../provider/queries.ts'
import { addSource } from './add-source.ts'
import { createFeed } from './create-feed.ts'
import { listFeeds, revokeFeed } from './queries.ts'
import {
  AddedSource,
  CreatedFeed,
  FeedById,
  Feeds,
  NewFeed,
  NewSource,
  SourceById,
  Sources,
  SourcesOf,
} from './schemas.ts'
import { deleteSource, listSources, lockSource } from './source-queries.ts'

/** Secret addresses of one's own, under which a calendar program reads the bookings. */
const feeds = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(Feeds)
    .query(async ({ ctx }) => {
      const rows = await ctx.entrance.list(({ db, tenantId, subjectId }) => listFeeds(db, tenantId, subjectId))
      const feeds = rows.map((row) => ({
        id: row.id,
        providerId: row.provider_id,
        providerName: row.provider_name,
        createdAt: row.created_at,
        lastUsedAt: row.last_used_at,
      }))
      return { feeds }
    }),
  create: memberProcedure
    .meta({ limit: 'write' })
    .input(NewFeed)
    .output(CreatedFeed)
    .mutation(({ ctx, input: { providerId } }) =>
      ctx.entrance.transaction((scope) =>
        createFeed(scope, { providerId, now: ctx.deps.now(), appUrl: ctx.deps.urls.app }),
      ),
    ),
  revoke: memberProcedure
    .meta({ limit: 'write' })
    .input(FeedById)
    .output(Done)
    .mutation(async ({ ctx, input: { feedId: id } }) => {
      await ctx.entrance.transaction(async (scope) => {
        const args = { id, membershipId: scope.subjectId, now: ctx.deps.now() }
        mustExist(await revokeFeed(scope.tx, scope.tenantId, args).executeTakeFirst())
        await audit(scope, 'calendar.feed_revoked', id)
      })
      return done
    }),
})

/** Calendars elsewhere that say when a provider is busy. */
const sources = router({
  list: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(SourcesOf)
    .output(Sources)
    .query(async ({ ctx, input: { providerId } }) => {
      await ctx.entrance.get(({ db, tenantId }) => findProvider(db, tenantId, providerId))
      const rows = await ctx.entrance.list(({ db, tenantId }) => listSources(db, tenantId, providerId))
      const keys = await ctx.entrance.keys()
      const sources = rows.map((row) => ({
        id: row.id,
        host: hostIn(keys.open({ table: 'calendar_source', column: 'url', rowId: row.id }, row.url_sealed)),
        addedAt: row.created_at,
        readAt: row.read_at,
        checkedAt: row.checked_at,
        problem: row.problem,
        busyCount: Number(row.busy_count),
      }))
      return { sources }
    }),
  add: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(NewSource)
    .output(AddedSource)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => addSource(scope, { ...input, now: ctx.deps.now() })),
    ),
  remove: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SourceById)
    .output(Done)
    .mutation(async ({ ctx, input: { sourceId: id } }) => {
      await ctx.entrance.transaction(async (scope) => {
        mustExist(await deleteSource(scope.tx, scope.tenantId, id).executeTakeFirst())
        await audit(scope, 'calendar.source_removed', id)
      })
      return done
    }),
  refresh: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SourceById)
    .output(Done)
    .mutation(async ({ ctx, input: { sourceId: id } }) => {
      await ctx.entrance.transaction(async ({ tx, tenantId }) => {
        mustExist(await lockSource(tx, tenantId, id).executeTakeFirst())
        await enqueue(tx, { name: 'calendar.fetch', id, runAt: ctx.deps.now() })
      })
      return done
    }),
})

export const memberCalendar = router({ feeds, sources })

/** Never more of the address, whatever it is. */
function hostIn(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
