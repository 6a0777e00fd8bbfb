import { Empty } from '../core/field-schemas.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { changeSite } from './change-site.ts'
import { changeSection } from './change-section.ts'
import { listSites } from './queries.ts'
import { Site, SiteList, UpdateSite } from './schemas.ts'
import { SetSection } from './sections.ts'
import { showSite } from './show-site.ts'

/** The tenant's embeds. */
export const memberSites = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(SiteList)
    .query(async ({ ctx }) => {
      const rows = await ctx.entrance.list(({ db, tenantId }) => listSites(db, tenantId))
      return { sites: rows.map((row) => showSite(ctx.deps.urls.widget, row)) }
    }),
  set: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SetSection)
    .output(Site)
    .mutation(async ({ ctx, input }) =>
      showSite(ctx.deps.urls.widget, await ctx.entrance.transaction((scope) => changeSection(scope, input))),
    ),
  update: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(UpdateSite)
    .output(Site)
    .mutation(async ({ ctx, input }) =>
      showSite(ctx.deps.urls.widget, await ctx.entrance.transaction((scope) => changeSite(scope, input))),
    ),
})
