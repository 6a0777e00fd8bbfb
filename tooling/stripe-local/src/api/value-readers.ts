import { CURRENCIES } from '../money/currencies.ts'
import { plain, text } from './readers.ts'
import type { Reader } from './readers.ts'
import { invalid } from './stripe-error.ts'

export const email: Reader<string> = (raw, path) => {
  const value = text(512)(raw, path)
  if (!isEmail(value)) throw invalid(`Invalid email address: ${value}`, path, 'email_invalid')
  return value
}

export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)
}

export const url: Reader<string> = (raw, path) => {
  const value = text()(raw, path)
  const parsed = URL.parse(value)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) throw invalid('Not a valid URL', path, 'url_invalid')
  return value
}

export const currency: Reader<string> = (raw, path) => {
  const value = plain(raw, path).toLowerCase()
  if (CURRENCIES.has(value)) return value
  const supported = [...CURRENCIES].join(', ')
  throw invalid(`Invalid currency: ${value}. Stripe currently supports these currencies: ${supported}`, path)
}

/** https://docs.stripe.com/api/metadata: at most 50 keys of 40 characters, with values of 500. */
export const metadata: Reader<Record<string, string>> = (raw, path) => {
  if (raw === undefined || raw === '') return {}
  if (typeof raw === 'string') throw invalid('Invalid object', path)
  const entries = Object.entries(raw).filter(([, value]) => value !== '')
  if (entries.length > 50) throw invalid('Metadata can have up to 50 keys.', path)
  return Object.fromEntries(entries.map(([key, value]) => [key, metadataValue(key, value, path)]))
}

function metadataValue(key: string, value: unknown, path: string): string {
  if (typeof value !== 'string') throw invalid('Metadata values must be strings.', `${path}[${key}]`)
  if (key.length > 40) throw invalid(`Metadata keys can have up to 40 characters; yours has ${key.length}.`, path)
  if (value.length > 500) {
    const message = `Metadata values can have up to 500 characters, but you passed in a value that is ${value.length} characters.`
    throw invalid(`${message} Invalid value: ${value}`, `${path}[${key}]`)
  }
  return value
}
