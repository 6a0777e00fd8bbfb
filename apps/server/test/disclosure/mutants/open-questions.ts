import type { Mutant } from './mutant.ts'

const logIn = 'packages/api/src/member/log-in.ts'
const refusedLogin = `if (!user || !proven) throw new ApiError('unauthenticated')`
const password = 'packages/api/src/credential/password.ts'
const hub = 'packages/api/src/hub/router.ts'
const leave = `await leaveRequest(deps, { kind: 'hub_link', selector, given: given.toString('base64') })`
const login = ['member.auth.login']
const resend = ['customer.hub.resend']

/** A look at the credential's row, which nothing but an audited function may have. */
const linkKnown = `
  create function link_known(text) returns boolean language sql security definer
  as 'select exists (select from credential where selector = $1)';
  grant execute on function link_known to public;`
const known = `(await deps.db.app.pool.query('select link_known($1) as known', [selector])).rows[0].known`

/** Leaks about accounts and links, where nobody has shown a credential. */
export const openQuestions: Mutant[] = [
  {
    name: 'an unknown address is not hashed for',
    edits: [
      {
        file: password,
        find: 'const reference = Buffer.from(stored ?? dummy)',
        replace: 'if (stored === undefined) return false; const reference = Buffer.from(stored ?? dummy)',
      },
    ],
    asks: login,
    killedBy: ['work'],
  },
  {
    name: 'an unknown address is hashed for with less memory',
    edits: [
      {
        file: password,
        find: 'const computed = Buffer.from(await hash(password, nonce))',
        replace: `if (stored === undefined) { await derive('argon2id', { message: password, nonce, ...cost, memory: 1024 }); return false }
      const computed = Buffer.from(await hash(password, nonce))`,
      },
    ],
    asks: login,
    killedBy: ['work'],
  },
  {
    name: 'an unknown address is hashed for once more',
    edits: [
      {
        file: password,
        find: 'const computed = Buffer.from(await hash(password, nonce))',
        replace:
          'if (stored === undefined) await hash(password); const computed = Buffer.from(await hash(password, nonce))',
      },
    ],
    asks: login,
    killedBy: ['work'],
  },
  {
    name: 'a login says that there is no such address',
    edits: [
      { file: logIn, find: refusedLogin, replace: `if (!user) throw new ApiError('not_found'); ${refusedLogin}` },
    ],
    asks: login,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'a wrong password clears the cookie of a known address only',
    edits: [
      {
        file: logIn,
        find: refusedLogin,
        replace: `if (user) ctx.responseHeaders.append('Set-Cookie', '__Host-fd_member=; Max-Age=0'); ${refusedLogin}`,
      },
    ],
    asks: login,
    killedBy: ['bytes', 'envelope'],
  },
  {
    name: 'the limit counts the attempts on known addresses only',
    edits: [
      {
        file: logIn,
        find: refusedLogin,
        replace: `const tried = (globalThis.tried ??= new Map()); if (user) tried.set(user.user_id, 1 + (tried.get(user.user_id) ?? 0)); if (user && tried.get(user.user_id) > 1) throw new ApiError('slow_down'); ${refusedLogin}`,
      },
    ],
    asks: login,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'the log tells a known address from an unknown one',
    edits: [
      {
        file: logIn,
        find: refusedLogin,
        replace: `if (user) ctx.deps.log.info({ event: 'call.failed', count: 1 }); ${refusedLogin}`,
      },
    ],
    asks: login,
    killedBy: ['work'],
  },
  {
    name: 'a resend looks the link up before it leaves the request',
    edits: [{ file: hub, find: leave, replace: `if (${known}) ${leave}` }],
    sql: linkKnown,
    asks: resend,
    killedBy: ['work'],
  },
  {
    name: 'a resend looks the link up and then does the same anyway',
    edits: [{ file: hub, find: leave, replace: `void ${known}; ${leave}` }],
    sql: linkKnown,
    asks: resend,
    killedBy: ['work'],
  },
  {
    name: 'a resend says that there is no such link',
    edits: [{ file: hub, find: leave, replace: `if (!${known}) throw new ApiError('not_found'); ${leave}` }],
    sql: linkKnown,
    asks: resend,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'a resend shows that the mail could not be sent',
    edits: [{ file: hub, find: leave, replace: `if (${known}) throw new ApiError('unavailable'); ${leave}` }],
    sql: linkKnown,
    asks: resend,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'a link that was used says so',
    edits: [
      {
        file: 'packages/api/src/hub/enter-hub.ts',
        find: `if (entered) return 'open'`,
        replace: `if (entered) return 'open'
  if ((await ctx.deps.db.app.pool.query('select link_used($1) as used', [selector])).rows[0].used) throw new ApiError('changed')`,
      },
    ],
    sql: `
      create function link_used(text) returns boolean language sql security definer
      as 'select exists (select from credential where selector = $1 and used_at is not null)';
      grant execute on function link_used to public;`,
    asks: ['customer.hub.exchange'],
    killedBy: ['bytes'],
  },
]
