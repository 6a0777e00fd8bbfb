import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { listPage } from '../core/page.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import {
  type AlertRow,
  type RefusalRow,
  findRefusal,
  findSettings,
  listAlerts,
  listRefusals,
  seeAlert,
  setSettings,
} from './member-queries.ts'
import {
  AlertById,
  AlertPage,
  ListAlerts,
  ListRefusals,
  LookUp,
  SecurityEntry,
  SecurityPage,
  SecuritySettings,
} from './schemas.ts'
import { showAlert, showRefusal } from './show.ts'

/** What was tried against the business and refused, for those who answer for it. */
export const memberSecurity = router({
  list: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(ListRefusals)
    .output(SecurityPage)
    .query(async ({ ctx: { entrance }, input: { surface, reason, cursor, limit } }) => {
      const query = `refusals ${surface ?? ''} ${reason ?? ''}`
      const page = { query, cursor, limit, at: (row: RefusalRow) => row.created_at_exactly }
      const { rows, keys, nextCursor } = await listPage(entrance, page, ({ db, tenantId }, window) =>
        listRefusals(db, tenantId, { ...window, surface, reason }),
      )
      const { tenantId } = entrance.principal
      return { entries: rows.map((row) => showRefusal({ keys, tenantId }, row)), nextCursor }
    }),
  /** What lies behind the reference that somebody was shown. Another business's is none. */
  lookup: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(LookUp)
    .output(SecurityEntry)
    .query(async ({ ctx: { entrance }, input: { reference } }) => {
      const row = await entrance.get(({ db, tenantId }) => findRefusal(db, tenantId, reference))
      return showRefusal({ keys: await entrance.keys(), tenantId: entrance.principal.tenantId }, row)
    }),
  alerts: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(ListAlerts)
    .output(AlertPage)
    .query(async ({ ctx: { entrance }, input: { unseen, cursor, limit } }) => {
      const page = { query: `alerts ${unseen}`, cursor, limit, at: (row: AlertRow) => row.created_at_exactly }
      const { rows, keys, nextCursor } = await listPage(entrance, page, ({ db, tenantId }, window) =>
        listAlerts(db, tenantId, { ...window, unseen }),
      )
      const { tenantId } = entrance.principal
      return { alerts: rows.map((row) => showAlert({ keys, tenantId }, row)), nextCursor }
    }),
  see: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(AlertById)
    .output(Done)
    .mutation(async ({ ctx, input: { alertId: id } }) => {
      await ctx.entrance.transaction(async (scope) => {
        mustExist(await seeAlert(scope.tx, scope.tenantId, { id, now: ctx.deps.now() }).executeTakeFirst())
        await audit(scope, 'alert.seen', id)
      })
      return done
    }),
  settings: memberProcedure
    .meta({ limit: 'read', required: managers })
    .input(Empty)
    .output(SecuritySettings)
    .query(async ({ ctx }) => {
      const row = await ctx.entrance.get(({ db, tenantId }) => findSettings(db, tenantId))
      return { alertMail: row.alert_mail, keepDays: row.keep_events_days }
    }),
  changeSettings: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SecuritySettings)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction(async (scope) => {
        await setSettings(scope.tx, scope.tenantId, input).execute()
        await audit(scope, 'security.settings_changed', scope.tenantId)
      })
      return done
    }),
})
