import type { Site } from '../../../api/types.ts'

export type EntrySettings = Site['settings']['entry']
type Field = EntrySettings['fields'][number]
export type Wish = 'no' | 'optional' | 'required'
export type Question = Omit<Extract<Field, { kind: 'question' }>, 'kind'>

/** As it is edited: what is asked of everybody has its own place, and the questions come after it. */
export interface EntryForm extends Omit<EntrySettings, 'fields'> {
  name: Wish
  email: Wish
  phone: Wish
  questions: Question[]
}

export const named = ['name', 'email', 'phone'] as const
export const mostQuestions = 5

export function formOf({ fields, ...rest }: EntrySettings): EntryForm {
  const wishFor = (wanted: (typeof named)[number]): Wish => {
    const field = fields.find(({ kind }) => kind === wanted)
    if (!field) return 'no'
    return field.required ? 'required' : 'optional'
  }
  return {
    ...rest,
    name: wishFor('name'),
    email: wishFor('email'),
    phone: wishFor('phone'),
    questions: fields.flatMap((field) => {
      if (field.kind !== 'question') return []
      const { kind: _question, ...question } = field
      return [question]
    }),
  }
}

export function settingsOf({ name, email, phone, questions, ...rest }: EntryForm): EntrySettings {
  const wishes = { name, email, phone }
  return {
    ...rest,
    // Nobody can be asked to agree to nothing.
    mustAgree: rest.mustAgree && rest.consentText.trim() !== '',
    fields: [
      ...named.flatMap((kind) => (wishes[kind] === 'no' ? [] : [{ kind, required: wishes[kind] === 'required' }])),
      ...questions.map((question) => ({ kind: 'question' as const, ...question })),
    ],
  }
}

/** Its key is nobody's business: it only tells one question from another, also once it is worded anew. */
export function newQuestion(): Question {
  return {
    key: `q${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`,
    label: '',
    isLong: false,
    required: false,
  }
}

/** The place of a question among all fields, which is where the server finds fault with it. */
export function placeOf(form: EntryForm, at: number): number {
  return named.filter((kind) => form[kind] !== 'no').length + at
}
