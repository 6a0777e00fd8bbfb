import { TRPCError } from '@trpc/server'
import { HTTPException } from 'hono/http-exception'
import { DatabaseError } from 'pg'
import Stripe from 'stripe'
import { z } from 'zod'

/** Stands wherever a thrown thing can hold a text; no caller and no log may ever see it. */
export const secret = 'vera.visitor@example.com'

/** Everything that code of ours or of others may throw, at its most talkative. */
export const thrownThings: Record<string, () => unknown> = {
  'an error': () => new Error(`no customer ${secret}`),
  'a type error': () => new TypeError(`${secret} is not a function`),
  'an error with a cause': () => new Error('outer', { cause: new Error(secret) }),
  'an error that causes itself': () => circular(),
  'an error of ten megabytes': () => new Error(secret.repeat(400_000)),
  'an error that says what to answer': () =>
    Object.assign(new Error(secret), {
      status: 200,
      statusCode: 418,
      code: 'NOT_FOUND',
      expose: true,
      headers: { 'x-secret': secret },
    }),
  'an error with a message of many lines': () =>
    new Error(`a\n    at ${secret} (${secret}:1:1)\r\nSet-Cookie: ${secret}`),
  'an error that becomes JSON': () => Object.assign(new Error(secret), { toJSON: () => ({ secret }) }),
  'several errors': () => new AggregateError([new Error(secret), new TypeError(secret)], secret),
  'an error of the database': () =>
    Object.assign(new DatabaseError(`duplicate key value violates unique constraint "customer_email"`, 100, 'error'), {
      code: '23505',
      detail: `Key (email)=(${secret}) already exists.`,
      table: secret,
      constraint: 'customer_email',
      where: secret,
    }),
  'an error of a schema': () => z.strictObject({ email: z.literal(secret) }).safeParse({ email: secret.length }).error,
  'an error of Stripe': () =>
    new Stripe.errors.StripeCardError({
      type: 'card_error',
      message: `${secret} was declined`,
      param: secret,
    } as never), // as its API answers
  'an error of tRPC': () => new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: secret, cause: new Error(secret) }),
  'an error of Hono': () =>
    new HTTPException(451, { message: secret, res: new Response(secret, { headers: { 'x-secret': secret } }) }),
  'an abort': () => new DOMException(secret, 'AbortError'),
  'a response': () => new Response(secret, { status: 200 }),
  'a string': () => secret,
  'a number': () => 404,
  'an object': () => ({ code: 'NOT_FOUND', message: secret, data: { secret } }),
  'an object that is a circle': () => {
    const circle: Record<string, unknown> = { message: secret }
    return Object.assign(circle, { circle })
  },
  'a symbol': () => Symbol(secret),
  'a function': () => () => secret,
  null: () => null,
  nothing: () => undefined,
}

function circular(): Error {
  const error = new Error(secret)
  return Object.assign(error, { cause: error })
}
