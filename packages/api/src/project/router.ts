import { Empty } from '../core/field-schemas.ts'
import { listPage } from '../core/page.ts'
import { customerProcedure, memberProcedure, router } from '../core/procedures.ts'
import { CalendarFile } from '../hub/schemas.ts'
import { addNote } from './add-note.ts'
import { calendarFile } from './calendar-file.ts'
import { getHubProject } from './get-hub-project.ts'
import { getMemberProject } from './get-member-project.ts'
import { type ProjectRow, listProjects } from './queries.ts'
import {
  HubProject,
  ListProjects,
  MemberProject,
  NewTimelineNote,
  ProjectById,
  ProjectPage,
  TimelineEntry,
} from './schemas.ts'

/** The customer's one project: the one that their link was for. */
export const customerProject = router({
  get: customerProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(HubProject)
    .query(({ ctx }) => ctx.entrance.transaction((scope) => getHubProject(scope, ctx.deps.now()))),
  calendar: customerProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(CalendarFile)
    .query(({ ctx }) => calendarFile(ctx.entrance)),
})

export const memberProjects = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(ListProjects)
    .output(ProjectPage)
    .query(async ({ ctx, input: { cursor, limit } }) => {
      const page = { query: 'projects', cursor, limit, at: (row: ProjectRow) => row.created_at }
      const { rows, keys, nextCursor } = await listPage(ctx.entrance, page, ({ db, tenantId }, window) =>
        listProjects(db, tenantId, window),
      )
      const projects = rows.map((row) => ({
        id: row.id,
        title: row.title,
        state: row.state,
        customerName: keys.open({ table: 'customer', column: 'name', rowId: row.customer_id }, row.name_sealed),
        bookingState: row.booking_state,
        startsAt: row.starts_at,
        createdAt: row.created_at,
      }))
      return { projects, nextCursor }
    }),
  get: memberProcedure
    .meta({ limit: 'read' })
    .input(ProjectById)
    .output(MemberProject)
    .query(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => getMemberProject(scope, { id: input.projectId, now: ctx.deps.now() })),
    ),
  addNote: memberProcedure
    .meta({ limit: 'write' })
    .input(NewTimelineNote)
    .output(TimelineEntry)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => addNote(scope, input, ctx.deps.now()))),
})
