import type { TestApp } from '@frontdesk/testkit/start-test-app'

/** Makes these all the settings of the first business's site. */
export async function setSite(app: TestApp, settings: object): Promise<void> {
  await app.owner
    .updateTable('site')
    .set({ settings: JSON.stringify(settings) })
    .where('tenant_id', '=', app.a.tenantId)
    .execute()
}
