import type { Cause } from '../payments/publish.ts'
import type { World } from '../state/world.ts'
import type { Form } from './parse-form.ts'
import { list, object, optional, text } from './readers.ts'
import type { Shape } from './readers.ts'

export type Call = {
  world: World
  account: string
  /** What stands for `:id` in the path, or an empty string. */
  id: string
  cause: Cause
}

export type Endpoint = {
  method: 'GET' | 'POST'
  path: string
  handle(call: Call, form: Form): { answer: object; expand: string[] }
}

/** One row of the API: where it answers, which parameters it takes (`expand` always) and what it does with them. */
export function endpoint<P extends object>(
  where: `${Endpoint['method']} ${string}`,
  params: Shape<P>,
  run: (call: Call, params: P) => object,
): Endpoint {
  const own = object(params)
  const [verb = '', path = ''] = where.split(' ')
  return {
    method: verb === 'GET' ? 'GET' : 'POST',
    path,
    handle: (call, form) => {
      const { expand, ...rest } = form
      const paths = expandList(expand, 'expand')
      return { answer: run(call, own(rest, '')), expand: paths ?? [] }
    },
  }
}

const expandList = optional(list(text()))
