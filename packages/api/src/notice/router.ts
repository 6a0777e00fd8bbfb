import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { addChannel } from './add-channel.ts'
import { hashChannelCode } from './channel-code.ts'
import { confirmChannel } from './confirm-channel.ts'
import { openChannel } from './open-channel.ts'
import { deleteChannel, listChannels, updateChannel } from './queries.ts'
import { AddedChannel, ChangeChannel, ChannelById, Channels, ConfirmChannel, NewChannel } from './schemas.ts'
import { testChannel } from './test-channel.ts'

/** Where the staff are told of what happens to bookings and payments. */
export const memberNotices = router({
  list: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(Empty)
    .output(Channels)
    .query(async ({ ctx: { entrance } }) => {
      const rows = await entrance.list(({ db, tenantId }) => listChannels(db, tenantId))
      const keys = await entrance.keys()
      return { channels: rows.map((row) => openChannel(keys, row)) }
    }),
  add: memberProcedure
    .meta({ limit: 'notice', required: managers })
    .input(NewChannel)
    .output(AddedChannel)
    .mutation(({ ctx: { deps, entrance }, input }) =>
      entrance.transaction(async (scope) => ({ id: await addChannel(scope, input, deps.now()) })),
    ),
  confirm: memberProcedure
    .meta({ limit: 'notice', required: managers })
    .input(ConfirmChannel)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input: { channelId: id, code } }) => {
      const codeHash = hashChannelCode(deps.keyring, code, id)
      const isRight = await entrance.transaction((scope) => confirmChannel(scope, { id, codeHash, now: deps.now() }))
      if (!isRight) throw new ApiError('wrong_proof')
      return done
    }),
  change: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(ChangeChannel)
    .output(Done)
    .mutation(async ({ ctx: { entrance }, input: { channelId: id, events } }) => {
      await entrance.transaction(async (scope) => {
        const { tx, tenantId } = scope
        mustExist(await updateChannel(tx, tenantId, { id, set: { events } }).executeTakeFirst())
        await audit(scope, 'notice.changed', id)
      })
      return done
    }),
  remove: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(ChannelById)
    .output(Done)
    .mutation(async ({ ctx: { entrance }, input: { channelId: id } }) => {
      await entrance.transaction(async (scope) => {
        mustExist(await deleteChannel(scope.tx, scope.tenantId, id).executeTakeFirst())
        await audit(scope, 'notice.removed', id)
      })
      return done
    }),
  test: memberProcedure
    .meta({ limit: 'notice', required: managers })
    .input(ChannelById)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input: { channelId: id } }) => {
      await entrance.transaction((scope) => testChannel(scope, id, deps.now()))
      return done
    }),
})
