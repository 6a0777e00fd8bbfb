import { StripeError } from './stripe-error.ts'

/** `a[b][0]=x` as the SDK sends it: objects and lists are both objects here, lists with the keys '0', '1', … */
export type Form = { [key: string]: FormValue }
export type FormValue = string | Form

export function parseForm(encoded: string): Form {
  const root: Form = emptyForm()
  for (const [name, value] of new URLSearchParams(encoded)) {
    put(root, pathOf(name), value)
  }
  return root
}

function pathOf(name: string): string[] {
  const [head = name] = name.split('[', 1)
  const rest = name.slice(head.length)
  const keys = [...rest.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? '')
  if (keys.map((key) => `[${key}]`).join('') !== rest) return [name]
  return [head, ...keys]
}

function put(form: Form, path: string[], value: string): void {
  const [key = '', ...rest] = path
  const name = key === '' ? String(Object.keys(form).length) : key
  if (rest.length === 0) {
    form[name] = value
    return
  }
  const inner = form[name] ?? emptyForm()
  if (typeof inner === 'string')
    throw new StripeError(400, 'Invalid request: a parameter is both a value and an object.')
  form[name] = inner
  put(inner, rest, value)
}

/** Without a prototype, so that no name that a caller sends means anything to the language. */
function emptyForm(): Form {
  return Object.create(null)
}
