import { z } from 'zod'
import { EmailIn, line, text } from '../core/field-schemas.ts'
import { type Entry, type EntryField, keyOf } from '../site/sections/entry.ts'
import { consentVersion } from './consent-version.ts'
import type { EntryAnswer, EntryAsked, GiveEntry } from './schemas.ts'

/** What is known of whoever wants to write. */
export type Standing = {
  /** Has written already: the form is behind them. */
  hasSpoken: boolean
  hasAnswered: boolean
  /** Every wording that they have agreed to in this conversation. */
  agreedTo: readonly string[]
  /** What the business's own server has said of them. */
  vouched: { name: boolean; email: boolean }
}

export function askedOf(entry: Entry, { hasSpoken, hasAnswered, agreedTo, vouched }: Standing): EntryAsked {
  const version = consentVersion(entry)
  const isConsentDue = entry.mustAgree && !agreedTo.includes(version)
  const isFormDue = entry.asks && !hasSpoken && !hasAnswered
  return {
    consent: isConsentDue ? { text: entry.consentText, privacyUrl: entry.privacyUrl, version } : null,
    fields: isFormDue ? entry.fields.filter(({ kind }) => !(kind in vouched && vouched[kind as 'name' | 'email'])) : [], // only those two are vouched for
  }
}

/** Whether somebody has to answer or agree first. What they may leave out keeps nobody from writing. */
export function isHeld({ consent, fields }: EntryAsked): boolean {
  return consent !== null || fields.some(({ required }) => required)
}

const phone = line(40).regex(/^\+?[\d\s()./-]{4,}$/)
type Read = { answers: EntryAnswer[]; issues: z.core.$ZodIssue[] }

/** What was answered to what is asked. The path of what is wrong ends in the key of its field. */
export function readAnswers(fields: readonly EntryField[], given: GiveEntry['answers']): Read {
  const answers: EntryAnswer[] = []
  const issues: z.core.$ZodIssue[] = []
  for (const field of fields) {
    const key = keyOf(field)
    const typed = given.find((answer) => answer.key === key)?.value.trim()
    const path = ['answers', key]
    if (!typed) {
      if (field.required) issues.push(missing(path))
      continue
    }
    const read = schemaOf(field).safeParse(typed)
    if (read.success) answers.push({ kind: field.kind, label: labelOf(field), value: read.data })
    else issues.push(...read.error.issues.map((issue) => ({ ...issue, path })))
  }
  return { answers, issues }
}

export function missing(path: string[]): z.core.$ZodIssue {
  return { code: 'invalid_type', expected: 'string', path, message: 'required', input: undefined }
}

function schemaOf(field: EntryField): z.ZodType<string> {
  if (field.kind === 'name') return line(120)
  if (field.kind === 'email') return EmailIn
  if (field.kind === 'phone') return phone
  return field.kind === 'question' && field.isLong ? text(2000) : line(200)
}

function labelOf(field: EntryField): string | null {
  return field.kind === 'question' ? field.label : null
}
