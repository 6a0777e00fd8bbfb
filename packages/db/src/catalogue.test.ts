import { describe, expect, test } from 'vitest'
import { clearText } from '../test/clear-text.ts'
import { type Column, readCatalogue } from '../test/read-catalogue.ts'

/** Tables that belong to no tenant, and why. */
const withoutTenant = {
  tenant: 'is the tenant: its own policy compares id',
  app_user: 'a person who logs in may belong to several tenants, or to none yet',
  login_session: 'belongs to the person, wherever they work just now',
  email_change: 'the address that a person wants to log in with',
  account_mail: 'mailed to a person about their account',
  account_event: 'what happened to a person’s account',
  intake_request: 'what strangers ask for, before anybody knows whose it is',
  totp: 'proves who a person is, wherever they work',
  recovery_code: 'likewise',
  passkey: 'likewise',
  passkey_challenge: 'asked of whoever holds a passkey, before anybody knows who that is',
  limit_bucket: 'counts calls before anybody knows whose they are',
  platform_key: 'seals what belongs to no tenant, wrapped',
}
/** Tables with a tenant whose keys or policies differ, and why. */
const credential = 'credential' // found by its selector, before any tenant is known, by the credential functions alone
const securityEvent = 'security_event' // refusals are recorded where no tenant could be proven

/** Ids that others make. */
const foreignIds = new Set([
  'tenant.stripe_account_id',
  'payment.stripe_account_id',
  'payment.checkout_session_id',
  'payment.payment_intent_id',
  'refund.stripe_refund_id',
  'dispute.stripe_dispute_id',
  'stripe_event.id',
  'passkey.credential_id',
  'security_event.request_id', // stands in the log, not in a table
  'audit_event.request_id',
])

const { tables, keys, policies, sequences } = await readCatalogue()
const hasColumn = (name: string | null, column: string) =>
  tables.find((table) => table.name === name)?.columns.some((own) => own.name === column) ?? false
const firstOfKey = (name: string | null) =>
  keys.find((key) => key.table === name && key.kind === 'primary')?.columns[0] ?? ''
const isUsers = (name: string | null) => name === 'app_user' || firstOfKey(name) === 'user_id'
const hasTenant = (name: string | null) => hasColumn(name, 'tenant_id') && !isUsers(name)
const tenantTables = tables.filter((table) => hasTenant(table.name))
const userTables = tables.filter((table) => isUsers(table.name))
const columns = tables.flatMap((table) =>
  table.columns.map((column) => ({ ...column, path: `${table.name}.${column.name}` })),
)

describe.each(tenantTables)('the table $name', ({ name, rowSecurity, forced, columns }) => {
  const own = keys.filter((key) => key.table === name)

  test('has a tenant in every row', () => {
    // A credential of a person's own has none: a constraint says which.
    const nullable = name === credential
    expect(columns.find((column) => column.name === 'tenant_id')).toMatchObject({ type: 'uuid', nullable })
  })

  test('is under row-level security, also for its owner', () => {
    expect({ rowSecurity, forced }).toEqual({ rowSecurity: true, forced: true })
  })

  test('is unique and exclusive within a tenant only', () => {
    const across = own
      .filter((key) => key.kind === 'unique' || key.kind === 'exclude')
      .filter((key) => key.columns[0] !== 'tenant_id')
    expect(across).toEqual([])
  })

  test('refers to other rows of its own tenant only', () => {
    const toTenants = own.filter((key) => key.kind === 'foreign' && hasTenant(key.target))
    const across = toTenants.filter((key) => key.columns[0] !== 'tenant_id' || key.targetColumns?.[0] !== 'tenant_id')
    expect(across).toEqual([])
  })
})

describe.each(userTables)('the table $name', ({ name, rowSecurity, forced }) => {
  test('shows and takes rows of the user who has entered, and no others', () => {
    expect({ rowSecurity, forced }).toEqual({ rowSecurity: true, forced: true })
    const own = `(${name === 'app_user' ? 'id' : 'user_id'} = app_user_id())`
    expect(policies.filter((policy) => policy.table === name && policy.roles.includes('frontdesk_app'))).toEqual([
      { table: name, name: 'own', command: 'ALL', roles: ['frontdesk_app'], using: own, check: own },
    ])
  })

  test('refers to other rows of its own user, or of one tenant, only', () => {
    const foreign = keys.filter((key) => key.table === name && key.kind === 'foreign')
    const firsts = foreign.map((key) => [key.columns[0], hasTenant(key.target) ? 'tenant_id' : 'user_id'])
    expect(firsts.filter(([first, expected]) => first !== expected)).toEqual([])
  })
})

const found = tenantTables.filter(({ name }) => name !== credential)
test.each(found)('$name is found by its tenant first', ({ name }) => {
  const primary = keys.filter((key) => key.table === name && key.kind === 'primary')
  expect(primary.map((key) => key.columns[0])).toEqual(['tenant_id'])
})

const shared = found.filter(({ name }) => name !== securityEvent)
test.each(shared)('$name shows and takes rows of the tenant that is set, and no others', ({ name }) => {
  const forAll = policies.filter((policy) => policy.table === name && policy.roles.includes('public'))
  const condition = '(tenant_id = app_tenant_id())'
  expect(forAll).toEqual([
    { table: name, name: 'own', command: 'ALL', roles: ['public'], using: condition, check: condition },
  ])
})

test('every table belongs to a tenant, save for a few with a reason', () => {
  expect(tables.filter((table) => !hasTenant(table.name)).map((table) => table.name)).toEqual(
    Object.keys(withoutTenant).toSorted(),
  )
})

test('the tables of no tenant are closed to the roles of the running system', () => {
  const open = policies.filter((policy) => policy.table in withoutTenant && policy.roles.includes('public'))
  expect(open).toMatchObject([{ table: 'tenant', using: '(id = app_tenant_id())', check: '(id = app_tenant_id())' }])
})

test('refusals are recorded for any tenant and read for one', () => {
  expect(policies.filter((policy) => policy.table === securityEvent && policy.roles.includes('public'))).toMatchObject([
    { command: 'SELECT', using: '(tenant_id = app_tenant_id())' },
    { command: 'INSERT', check: 'true' },
  ])
})

test('a policy beside the common one is for the credential functions or for the operator', () => {
  const owners = new Set(tables.map((table) => table.owner))
  const others = policies
    .flatMap((policy) => policy.roles.map((role) => ({ ...policy, role })))
    .filter(({ role }) => role !== 'public')
  expect(others.filter(({ role }) => role !== 'frontdesk_auth' && !owners.has(role))).toMatchObject(
    userTables.map(({ name }) => ({ table: name, role: 'frontdesk_app' })),
  )
})

test('nothing counts: no sequence and no identity column tells how much business there is', () => {
  expect(sequences).toEqual([])
  expect(columns.filter((column) => column.identity || column.default?.includes('nextval'))).toEqual([])
})

test('an id is 128 bits, unless somebody else made it', () => {
  const ids = columns.filter((column) => /(^|_)id$/.test(column.name) && column.type !== 'uuid')
  expect(new Set(ids.map((column) => column.path))).toEqual(foreignIds)
})

test('what is sealed, hashed or a blind index is bytes, and there whenever its row is', () => {
  const passwords = 'app_user.password_hash' // argon2's own notation; null until the invited person chooses one
  const hidden = columns.filter((column) => /_(sealed|hash|index|key)$/.test(column.name) && column.path !== passwords)
  const bytes = (column: Column) => column.type === 'bytea'
  expect(hidden.filter((column) => !bytes(column)).map((column) => column.path)).toEqual(['site.site_key']) // public
  const optional = hidden.filter((column) => column.nullable && !column.name.endsWith('_sealed'))
  expect(optional).toEqual([])
})

test('text in the clear is nobody’s name, address or words', () => {
  const text = columns.filter((column) => /^(text|character|json|xml|inet|cidr|citext)/.test(column.type))
  expect(text.map((column) => column.path).toSorted()).toEqual(Object.keys(clearText).toSorted())
})
