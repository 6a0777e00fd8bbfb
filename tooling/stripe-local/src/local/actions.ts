import { integer, object, oneOf, optional, text } from '../api/readers.ts'
import type { Reader, Shape } from '../api/readers.ts'
import { url } from '../api/value-readers.ts'
import type { World } from '../state/world.ts'
import type { ReleaseOrder } from '../webhooks/in-chosen-order.ts'
import type { Control } from './control.ts'
import type { Form } from '../api/parse-form.ts'
import { invalid } from '../api/stripe-error.ts'

type Asked = { control: Control; world: World; id: string; form: Form }
export type Action = { path: string; run(asked: Asked): Promise<object> }

/** Everything that can be made to happen from outside, as `POST /_local/…` with form fields. */
export const actions: Action[] = [
  action('/sessions/:id/pay', { how: oneOf('paid', 'declined', 'delayed') }, ({ control, id }, { how }) =>
    control.pay(id, how),
  ),
  action('/sessions/:id/settle', { outcome: oneOf('succeeded', 'failed') }, ({ control, id }, { outcome }) =>
    control.settleDelayed(id, outcome),
  ),
  action('/sessions/:id/expire', {}, ({ control, id }) => control.expire(id)),
  action('/sessions/:id/refund', { amount: optional(integer(1)) }, ({ control, id }, { amount }) =>
    control.refund(id, amount),
  ),
  action('/sessions/:id/settle-refund', { outcome: oneOf('succeeded', 'failed') }, ({ control, id }, { outcome }) =>
    control.settleRefund(id, outcome),
  ),
  action('/sessions/:id/dispute', { kind: optional(oneOf('dispute', 'inquiry')) }, ({ control, id }, { kind }) =>
    control.dispute(id, kind),
  ),
  action('/sessions/:id/close-dispute', { verdict: oneOf('won', 'lost') }, ({ control, id }, { verdict }) =>
    control.closeDispute(id, verdict),
  ),
  action(
    '/accounts/:id/onboard',
    { progress: oneOf('complete', 'incomplete', 'restricted') },
    ({ control, id }, { progress }) => control.onboard(id, progress),
  ),
  action('/accounts/:id/deauthorise', {}, ({ control, id }) => control.deauthorise(id)),
  action(
    '/events/:id/redeliver',
    { times: optional(integer(1, 100)), parallel: optional(yesOrNo) },
    async (asked, wish) => ({
      statuses: await asked.control.redeliver(asked.id, wish.times, wish.parallel),
    }),
  ),
  action('/webhooks/hold', {}, ({ control }) => control.holdWebhooks()),
  action('/webhooks/release', { order: optional(releaseOrder) }, ({ control }, { order }) =>
    control.releaseWebhooks(order),
  ),
  action('/webhooks/drop', { on: yesOrNo }, ({ control }, { on }) => control.dropWebhooks(on)),
  action('/webhooks/settled', {}, ({ control }) => control.settled()),
  action('/webhooks/endpoint', { url, secret: text() }, ({ world }, endpoint) => world.webhooks.setEndpoint(endpoint)),
  action(
    '/fail-next',
    { kind: oneOf('500', 'timeout', 'lost'), count: integer(0, 100), of: optional(text(200)) },
    ({ control }, { kind, count, of }) => control.failNext(kind, count, of),
  ),
]

function action<P extends object>(
  path: string,
  fields: Shape<P>,
  run: (asked: Asked, fields: P) => object | void | Promise<object | void>,
): Action {
  const read = object(fields)
  return { path, run: async (asked) => (await run(asked, read(asked.form, ''))) ?? { done: true } }
}

function yesOrNo(...[raw, path]: Parameters<Reader<boolean>>): boolean {
  return oneOf('true', 'false')(raw, path) === 'true'
}

function releaseOrder(...[raw, path]: Parameters<Reader<ReleaseOrder>>): ReleaseOrder {
  const value = text()(raw, path)
  if (value === 'as_sent' || value === 'reversed') return value
  if (!/^\d+(,\d+)*$/.test(value)) throw invalid('Say as_sent, reversed, or places such as 2,0,1.', path)
  return value.split(',').map(Number)
}
