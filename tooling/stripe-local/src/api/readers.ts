import type { Form, FormValue } from './parse-form.ts'
import { invalid } from './stripe-error.ts'

/** Turns one raw parameter into its value or throws Stripe's words about it. `path` is its name as Stripe writes it. */
export type Reader<T> = (raw: FormValue | undefined, path: string) => T
export type Read<R> = R extends Reader<infer T> ? T : never
export type Shape<P> = { [K in keyof P]: Reader<P[K]> }

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (raw, path) => (raw === undefined ? undefined : reader(raw, path))
}

export function text(maximum = 5000): Reader<string> {
  return (raw, path) => {
    const value = plain(raw, path)
    if (value.length > maximum) {
      const message = `Invalid string: ${value.slice(0, 10)}...${value.slice(-10)}; must be at most ${maximum} characters`
      throw invalid(message, path, 'parameter_invalid_string_too_long')
    }
    return value
  }
}

export function integer(minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (raw, path) => {
    const value = plain(raw, path)
    const number = Number(value)
    if (!/^-?\d{1,15}$/.test(value)) throw invalid(`Invalid integer: ${value}`, path, 'parameter_invalid_integer')
    if (number < minimum) {
      throw invalid(`This value must be greater than or equal to ${minimum}.`, path, 'parameter_invalid_integer')
    }
    if (number > maximum) {
      throw invalid(`This value must be less than or equal to ${maximum}.`, path, 'parameter_invalid_integer')
    }
    return number
  }
}

export function oneOf<const T extends string>(...allowed: readonly T[]): Reader<T> {
  return (raw, path) => {
    const value = plain(raw, path)
    const found = allowed.find((one) => one === value)
    if (found === undefined) throw invalid(`Invalid ${path}: must be one of ${sentence(allowed)}`, path)
    return found
  }
}

export function list<T>(reader: Reader<T>, least = 0): Reader<T[]> {
  return (raw, path) => {
    if (raw === undefined) throw missing(path)
    if (typeof raw === 'string') throw invalid('Invalid array', path)
    const keys = Object.keys(raw)
    if (keys.some((key) => !/^\d+$/.test(key))) throw invalid('Invalid array', path)
    if (keys.length < least) throw missing(path)
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => reader(raw[key], `${path}[${key}]`))
  }
}

export function object<P extends object>(shape: Shape<P>): Reader<P> {
  return (raw, path) => {
    if (raw === undefined) throw missing(path)
    if (typeof raw === 'string') throw invalid('Invalid object', path)
    refuseUnknown(raw, shape, path)
    const readers = Object.entries<Reader<unknown>>(shape)
    const entries = readers.map(([key, reader]) => [key, reader(raw[key], nameIn(path, key))])
    // Built key by key from the shape itself, which the compiler cannot see through fromEntries.
    return Object.fromEntries(entries) as P
  }
}

function refuseUnknown(raw: Form, shape: object, path: string): void {
  const unknown = Object.keys(raw)
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => nameIn(path, key))
  const [first] = unknown
  if (first === undefined) return
  const noun = unknown.length === 1 ? 'parameter' : 'parameters'
  throw invalid(`Received unknown ${noun}: ${unknown.join(', ')}`, first, 'parameter_unknown')
}

export function plain(raw: FormValue | undefined, path: string): string {
  if (raw === undefined) throw missing(path)
  if (typeof raw !== 'string') throw invalid('Invalid string', path)
  if (raw === '') {
    const message =
      `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however ` +
      `'${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`
    throw invalid(message, path, 'parameter_invalid_empty')
  }
  return raw
}

function missing(path: string): Error {
  return invalid(`Missing required param: ${path}.`, path, 'parameter_missing')
}

function nameIn(path: string, key: string): string {
  return path === '' ? key : `${path}[${key}]`
}

function sentence(words: readonly string[]): string {
  if (words.length < 3) return words.join(' or ')
  return `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`
}
