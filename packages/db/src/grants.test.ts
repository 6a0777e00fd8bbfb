import { expect, test } from 'vitest'
import { readGrants } from '../test/read-grants.ts'

const { lines, roles, definers } = await readGrants()

test('every grant is one that somebody has looked at', async () => {
  // `npm test -- packages/db -u` writes them anew: read the difference.
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../test/grants.txt')
})

test('no role of the running system can pass row-level security, own our tables or become another role', () => {
  expect(roles).toEqual([
    { name: 'frontdesk_app', attributes: ['login'], memberOf: [], owns: [] },
    { name: 'frontdesk_auth', attributes: [], memberOf: [], owns: [] },
    { name: 'frontdesk_intake', attributes: ['login'], memberOf: [], owns: [] },
    // The job queue lets its owner in and nobody else.
    { name: 'frontdesk_worker', attributes: ['login'], memberOf: [], owns: ['graphile_worker'] },
  ])
})

test('what runs with more rights than its caller is a short list, callable by name and with a fixed search path', () => {
  const settings = ['search_path=pg_catalog, public, pg_temp']
  const auth = (name: string, caller: string) => ({
    name: `auth.${name}`,
    owner: 'frontdesk_auth',
    settings,
    callers: caller.split(' '),
  })
  expect(definers).toEqual([
    auth('add_visitor', 'frontdesk_worker'),
    auth('ask_email_change', 'frontdesk_worker'),
    auth('change_password', 'frontdesk_app'),
    auth('codes_blocked', 'frontdesk_app'),
    auth('count_call', 'frontdesk_app'),
    auth('decline_invite', 'frontdesk_app'),
    auth('end_account_mail', 'frontdesk_worker'),
    auth('end_factor', 'frontdesk_app'),
    auth('end_login', 'frontdesk_app'),
    { ...auth('end_login_tokens', ''), callers: [] },
    { ...auth('end_sessions_of_role', ''), callers: [] },
    { ...auth('end_sessions_of_user', ''), callers: [] },
    auth('end_visitor', 'frontdesk_app'),
    auth('end_visitors', 'frontdesk_app frontdesk_worker'),
    auth('enter', 'frontdesk_app'),
    auth('enter_account', 'frontdesk_app'),
    auth('enter_factor', 'frontdesk_app'),
    auth('enter_hub_code', 'frontdesk_app'),
    auth('enter_invitation', 'frontdesk_app'),
    auth('enter_join', 'frontdesk_app'),
    auth('enter_passkey', 'frontdesk_app'),
    auth('erase_tenant', 'frontdesk_app'),
    auth('exchange_hub_link', 'frontdesk_app'),
    auth('explain', 'frontdesk_worker'),
    auth('explain_login', 'frontdesk_worker'),
    auth('find_account', 'frontdesk_worker'),
    auth('find_hub_link', 'frontdesk_worker'),
    auth('find_invite', 'frontdesk_app'),
    auth('find_keepers', 'frontdesk_worker'),
    auth('find_login', 'frontdesk_app'),
    auth('find_own_address', 'frontdesk_worker'),
    auth('find_owners_to_alert', 'frontdesk_worker'),
    auth('find_site', 'frontdesk_app frontdesk_worker'),
    auth('find_visitor', 'frontdesk_worker'),
    auth('forget_counts', 'frontdesk_worker'),
    auth('forget_credentials', 'frontdesk_worker'),
    auth('forget_events', 'frontdesk_worker'),
    auth('join', 'frontdesk_app'),
    { ...auth('keep_an_owner', ''), callers: [] },
    auth('keep_challenge', 'frontdesk_app'),
    auth('list_calendars', 'frontdesk_worker'),
    auth('list_hub_links', 'frontdesk_app'),
    auth('list_hub_sessions', 'frontdesk_app'),
    auth('lock_account_mail', 'frontdesk_worker'),
    auth('login_lives', 'frontdesk_app'),
    auth('mint', 'frontdesk_app frontdesk_worker'),
    auth('mint_calendar', 'frontdesk_app'),
    auth('mint_for_user', 'frontdesk_worker'),
    auth('mint_invite', 'frontdesk_worker'),
    auth('mint_resume', 'frontdesk_worker'),
    auth('my_invitations', 'frontdesk_app'),
    auth('my_memberships', 'frontdesk_app'),
    auth('my_sessions', 'frontdesk_app'),
    auth('open_account', 'frontdesk_worker'),
    auth('open_invitation', 'frontdesk_app frontdesk_worker'),
    auth('queue_account_mail', 'frontdesk_worker'),
    auth('queue_own_mail', 'frontdesk_app'),
    auth('redeem_email', 'frontdesk_app'),
    auth('redeem_password', 'frontdesk_app'),
    auth('refresh_visitor', 'frontdesk_app'),
    auth('renew_hub_link', 'frontdesk_app'),
    auth('resume_visitor', 'frontdesk_app'),
    auth('revoke_hub_token', 'frontdesk_app'),
    auth('rotate_login', 'frontdesk_app'),
    auth('set_email', 'frontdesk_app'),
    auth('start_factor', 'frontdesk_app'),
    auth('start_login', 'frontdesk_app'),
    auth('start_visitor', 'frontdesk_app'),
    auth('take_challenge', 'frontdesk_app'),
    auth('team', 'frontdesk_app'),
    auth('tenant_of_stripe_account', 'frontdesk_worker'),
    auth('tenants_to_check', 'frontdesk_worker'),
    { name: 'jobs.add', owner: 'frontdesk_worker', settings, callers: ['frontdesk_app'] },
    { name: 'jobs.on_account_mail', owner: 'frontdesk_worker', settings, callers: [] },
    { name: 'jobs.on_file_gone', owner: 'frontdesk_worker', settings, callers: [] },
    { name: 'jobs.on_intake', owner: 'frontdesk_worker', settings, callers: [] },
    { name: 'jobs.read_calendars', owner: 'frontdesk_worker', settings, callers: [] },
  ])
})
