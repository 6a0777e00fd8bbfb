import { join } from 'node:path'
import { room, unsentMs } from '@frontdesk/api/attachment/rules'
import {
  type LimitRule,
  budgets,
  limits,
  openStreams,
  sharedAtLeast,
  streamRetrySeconds,
  unsentFiles,
} from '@frontdesk/api/limit/limits'
import { expect, test } from 'vitest'
import { allProcedures } from '../disclosure/surfaces.ts'

const mebi = 1024 * 1024
const document = join(import.meta.dirname, '../../../../packages/api/src/limit/limits.md')
const procedures = allProcedures()

test('every procedure of every surface says how often it may be called', () => {
  expect(procedures.filter(({ limit }) => !(limit in limits)).map(({ name }) => name)).toEqual([])
})

test('what needs no credential is counted strictly', () => {
  const open = procedures.filter(({ audience }) => audience === 'anyone').map(({ limit }) => limit)
  expect([...new Set(open)].toSorted()).toEqual([
    'account',
    'challenge',
    'code',
    'contact',
    'exchange',
    'identify',
    'login',
    'start',
  ])
})

test('whoever presents something made up each time is counted by address all the same', () => {
  for (const [name, { rules }] of Object.entries(limits)) {
    expect([name, rules[0].by]).toEqual([name, name === 'webhook' ? 'everyone' : 'address'])
  }
})

test('files that wait for their message and come from one address leave room for those of others', () => {
  const [address] = limits.upload.rules
  const windows = unsentFiles.staleMs / (address.windowSeconds * 1_000) + 1
  expect(address.limit * windows).toBeLessThan(unsentFiles.files * sharedAtLeast)
})

test('limits.md says the same (`npm test -- limits -u` writes it)', async () => {
  await expect(write()).toMatchFileSnapshot(document)
})

test('a procedure more is a line more there, so that its difference can be read', () => {
  const lines = write().split('\n')
  for (const procedure of procedures) {
    expect(lines.filter((line) => line.includes(`\`${procedure.name}\``))).toEqual([rowOf(procedure)])
  }
})

function write(): string {
  const rows = Object.entries(limits).map(([name, { what, rules, ...more }]) => {
    const work: readonly LimitRule[] = 'work' in more ? more.work : []
    const known: readonly LimitRule[] = 'known' in more ? more.known : []
    return `| ${name} | ${what} | ${[...rules.map(words), ...known.map(words), ...work.map((rule) => `${words(rule)}, past which something has to be worked out`)].join('<br>')} |`
  })
  const named = procedures.map(rowOf).toSorted()
  const own = Object.values(budgets).map(({ what, limit }) => `| ${what} | ${limit} an hour |`)
  const open = openStreams.map(({ by, ...rule }) => `| ${streamsOf[by]} | ${numberOf(rule)} |`)
  return `${introduction}\n${classes}\n${rows.join('\n')}\n\n${ofVisitors}\n${own.join('\n')}\n\n${ofStreams}\n${open.join('\n')}\n\n${ofFiles}\n${ofProcedures}\n${named.join('\n')}\n`
}

function rowOf({ name, limit }: { name: string; limit: string }): string {
  return `| \`${name}\` | ${limit} |`
}

function words({ by, limit, windowSeconds, shared }: LimitRule): string {
  const window = windowSeconds === 60 ? 'a minute' : windowSeconds === 3_600 ? 'an hour' : `in ${windowSeconds} s`
  return `${numberOf({ limit, shared })} ${window} ${counted[by]}`
}

function numberOf({ limit, shared }: { limit: number; shared?: boolean | undefined }): string {
  return shared ? `${limit * sharedAtLeast} to ${limit}` : String(limit)
}

const streamsOf: Record<(typeof openStreams)[number]['by'], string> = {
  session: 'Of one visitor’s session, one project or one member',
  address: 'From one address: visitors, customers and staff each by themselves',
  tenant: 'Of one business: its visitors, its customers and its staff each by themselves',
  surface: 'Of all visitors, of all customers, and of all staff',
  process: 'In all',
}

const counted: Record<LimitRule['by'], string> = {
  address: 'from one address',
  email_at_address: 'for one e-mail address from one address',
  email: 'for one e-mail address, from browsers that never logged in to it',
  credential: 'with one credential',
  token: 'with one token',
  site: 'on one site',
  device: 'from a browser that has logged in to this e-mail address before, instead of all these',
  everyone: 'in all',
}

const introduction = `# Limits

Written from \`packages/api/src/limit/limits.ts\` by a test. Calls are counted before anything is looked up, whatever they say and
whether or not anything of it exists, in windows of the clock. An IPv6 address counts by its first 64 bits. Whoever presents no
credential, or what cannot be one, is counted by the address in its place. Every answer of a call tells in \`RateLimit-Policy\`
and \`RateLimit\` what is left to this caller; one call too many is \`429 slow_down\` with \`Retry-After\`. Files of the front ends and
the health are not counted.
`
const classes = `| class | what | how often |
|---|---|---|`
const ofVisitors = `Beside these, a visitor has a budget whichever tokens they come with. It is counted by their session, once that is proven.

| what | how often |
|---|---|`
const ofStreams = `Streams of news are also counted for as long as they are open, by each process of the server by itself, once their credential is
proven. One too many is \`429 slow_down\` with \`Retry-After: ${streamRetrySeconds}\`, the same whatever is full; whoever has none asks every now and
then instead.

| streams open at once | at most |
|---|---|`
const perBusiness = (limit: number, unit: string) => `${numberOf({ limit, shared: true })} ${unit}`
const ofFiles = `A file waits for its message for ${unsentMs / 3_600_000} hours. One thread has room for ${room.unsent} that wait from either side, and for ${room.bytes / mebi} MiB, sent or
not. The visitors of one business together have ${perBusiness(unsentFiles.files, 'files')} waiting at most, of ${perBusiness(unsentFiles.bytes / 1e6, 'MB')}; its
customers and its staff as much by themselves. Past that, what has waited for ${unsentFiles.staleMs / 60_000} minutes goes, and if that is not enough, the answer is
\`429 slow_down\`.
`
const ofProcedures = `| procedure | class |
|---|---|`
