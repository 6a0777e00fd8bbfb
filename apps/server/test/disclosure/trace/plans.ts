import type { OwnerConnection } from '../owner-connection.ts'
import type { WireStatement } from './tap.ts'

const explained = /^(?:select|insert|update|delete|with)\b/i
const loginRoles: Record<string, string> = {
  app: 'frontdesk_app',
  worker: 'frontdesk_worker',
  intake: 'frontdesk_intake',
}

/** How Postgres means to run each statement, asked again as the same role, with the same values and the same tenant. */
export async function planShapes(
  owner: OwnerConnection,
  statements: readonly WireStatement[],
  settings: { tenantId: string; subjectId: string },
): Promise<string[]> {
  const shapes: string[] = []
  await owner.query('begin')
  for (const { role, text, values } of statements) {
    if (!explained.test(text)) continue
    await owner.query('savepoint plan')
    await owner.query(`set local role ${loginRoles[role]}`)
    await owner.query(`select set_config('app.tenant_id', $1, true), set_config('app.subject_id', $2, true)`, [
      settings.tenantId,
      settings.subjectId,
    ])
    try {
      const rows = await owner.query<{ 'QUERY PLAN': unknown }>(`explain (costs off, format json) ${text}`, values)
      shapes.push(withoutValues(JSON.stringify(rows.map((row) => row['QUERY PLAN']))))
    } catch (error) {
      shapes.push(`cannot be planned: ${error instanceof Error && 'code' in error ? String(error.code) : 'error'}`)
    }
    await owner.query('rollback to savepoint plan')
  }
  await owner.query('rollback')
  return shapes
}

/** The plan names the values that were asked for. */
function withoutValues(plan: string): string {
  return plan.replaceAll(/'(?:[^']|'')*'/g, '?')
}
