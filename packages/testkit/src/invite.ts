import type { MemberRole } from '@frontdesk/db/schema'
import { staffOf } from './arrange-staff.ts'
import { runJobs } from './run-jobs.ts'
import type { TestApp } from './start-test-app.ts'
import type { TestTenant } from './test-tenant.ts'

/** The tokens of every invitation that was mailed to this address, in no order. */
export async function inviteTokens(app: TestApp, email: string): Promise<string[]> {
  await runJobs(app)
  return app.mailbox
    .mails()
    .filter(({ to }) => to.includes(email))
    .flatMap(({ text }) => /\/admin\/invite#(fd_invite_\S+)/.exec(text ?? '')?.[1] ?? [])
}

/** An owner invites this address, and this is what is mailed to it. */
export async function invited(
  app: TestApp,
  tenant: TestTenant,
  { email, role = 'agent' }: { email: string; role?: MemberRole },
): Promise<string> {
  const owner = await staffOf(app, tenant)
  await owner.team.invite.mutate({ email, role })
  const [token] = await inviteTokens(app, email)
  if (!token) throw new Error(`nothing was mailed to ${email}`)
  return token
}
