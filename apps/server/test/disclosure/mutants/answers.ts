import type { Mutant } from './mutant.ts'

const procedures = 'packages/api/src/core/procedures.ts'
const formatter = `errorFormatter: ({ error, ctx }) => formatError(error, ctx?.requestId ?? 'req_none'),`
const mount = 'apps/server/src/http/mount-surface.ts'
const lastHeader = `headers.set('X-Request-Id', requestId)`

/** Leaks in what every answer is made of, and in how a credential is read. */
export const answers: Mutant[] = [
  {
    name: 'the framework formats errors by itself',
    edits: [{ file: procedures, find: formatter, replace: '' }],
    asks: ['member.project.get'],
    killedBy: ['envelope'],
  },
  {
    name: 'errors carry the stack',
    edits: [
      {
        file: procedures,
        find: formatter,
        replace: `errorFormatter: ({ error, ctx }) => ({ ...formatError(error, ctx?.requestId ?? 'req_none'), stack: error.stack }),`,
      },
    ],
    asks: ['member.project.get'],
    killedBy: ['envelope'],
  },
  {
    name: 'errors carry the procedure’s path',
    edits: [
      {
        file: procedures,
        find: formatter,
        replace: `errorFormatter: ({ error, ctx, path }) => ({ ...formatError(error, ctx?.requestId ?? 'req_none'), path }),`,
      },
    ],
    asks: ['integration.booking.get'],
    killedBy: ['envelope'],
  },
  {
    name: 'invalid input is told before a bad credential',
    edits: [
      {
        file: procedures,
        find: `await entrance.prove()
    if (result.ok) throw new Error('a procedure answered without entering')
    return result
  })
  return limited(entered)
}`,
        replace: `return result
  })
  return limited(entered)
}`,
      },
    ],
    asks: ['member.project.get'],
    killedBy: ['bytes', 'envelope'],
  },
  {
    name: 'a header tells how long the call took',
    edits: [
      {
        file: mount,
        find: lastHeader,
        replace: `${lastHeader}; headers.set('Server-Timing', \`db;dur=\${performance.now() - startedAt}\`)`,
      },
    ],
    asks: ['integration.booking.get'],
    killedBy: ['bytes'],
  },
  {
    name: 'the request’s id has no fixed length',
    edits: [
      {
        file: 'packages/api/src/core/request-context.ts',
        find: "return `req_${randomBytes(12).toString('hex')}`",
        replace: 'return `req_${randomBytes(4).readUInt32LE()}`',
      },
    ],
    asks: ['integration.booking.get'],
    killedBy: ['bytes', 'envelope'],
  },
  {
    name: 'a header names the tenant',
    edits: [
      {
        file: mount,
        find: `bearer: readBearer(c.req.header('authorization')),`,
        replace: `bearer: c.req.header('x-tenant-id') ? undefined : readBearer(c.req.header('authorization')),`,
      },
    ],
    asks: ['integration.booking.get'],
    killedBy: ['bytes'],
  },
  {
    name: 'a header on whatever was not found, and on no other refusal',
    edits: [
      {
        file: mount,
        find: lastHeader,
        replace: `${lastHeader}; if (response.status === 404 && c.req.path.endsWith('booking.get')) headers.set('X-Miss', '1')`,
      },
    ],
    asks: ['integration.booking.get'],
    killedBy: ['envelope'],
  },
  {
    name: 'a token of another kind is looked for all the same',
    edits: [
      {
        file: 'packages/api/src/credential/token.ts',
        find: 'const matches = written.kind === kind',
        replace: `const matches = written.kind !== undefined`,
      },
    ],
    asks: ['integration.booking.get'],
    killedBy: ['work'],
  },
  {
    name: 'whoever shows no credential is not looked for',
    edits: [
      {
        file: procedures,
        find: 'const entrance = new Entrance<S>(',
        replace: `if (token === undefined) throw new (await import('./api-error.ts')).ApiError('unauthenticated')
    const entrance = new Entrance<S>(`,
      },
    ],
    asks: ['integration.booking.get'],
    killedBy: ['work'],
  },
]
