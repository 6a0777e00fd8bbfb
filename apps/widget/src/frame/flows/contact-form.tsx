import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { failureOf } from '../api/failure.ts'
import { Field } from '../form/field.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { type Mistake, mistakeInAddress, mistakeOf } from '../form/mistakes.ts'
import { Consent } from '../entry/consent.tsx'
import { AnyIcon } from '../look/any-icon.tsx'
import '../look/entry.css'
import { Problem } from '../problem.tsx'
import { bookingWords, words } from '../words.ts'
import { type Letter, createContact } from './contact.ts'

const fields = ['name', 'email', 'text', 'version'] as const
type Wrong = Partial<Record<(typeof fields)[number], Mistake>>

/** A letter to the business, for whoever does not want to wait in a chat: it is answered by mail. */
export function ContactForm(): ReactNode {
  const { assistant, connection, tab, config } = useDesk()
  const [contact] = useState(() =>
    createContact({ deliver: assistant.contact, failureOf, newNonce: () => crypto.randomUUID(), tab }),
  )
  const { state, failure, ...letter } = useStore(contact.now)
  const isOnline = useStore(connection.isOnline)
  const { consentText, privacyUrl } = config.settings.entry
  const isAgreed = letter.agreedTo === config.consentVersion
  const [wrong, setWrong] = useState<Wrong>({})
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (isOnline) void contact.flush()
  }, [contact, isOnline])
  useEffect(() => {
    const found = Object.fromEntries((failure?.fields ?? []).map(({ path, code }) => [path, mistakeOf(code)]))
    setWrong(found)
  }, [failure])
  useEffect(() => {
    const first = fields.find((name) => wrong[name])
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }, [wrong])

  if (state === 'sent') {
    return (
      <p role="status" className="sent-letter">
        <AnyIcon name="check" /> {words.flows.contact.sent({ business: config.tenantName })}
      </p>
    )
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    const found = { ...check(letter), ...(!isAgreed && { version: 'required' as const }) }
    setWrong(found)
    if (Object.keys(found).length === 0) void contact.send()
  }

  const field = (name: 'name' | 'email' | 'text') => ({
    name,
    value: letter[name],
    error: wrong[name] && (name === 'text' ? bookingWords.field.note : bookingWords.field[name])[wrong[name]],
    onType: (value: string) => contact.type({ [name]: value }),
  })
  const isAboutFields = Object.keys(wrong).length > 0

  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Field {...field('name')} label={bookingWords.details.name} autoComplete="name" maxLength={120} />
      <Field
        {...field('email')}
        label={bookingWords.details.email}
        hint={words.flows.contact.emailWhy}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
      <Field {...field('text')} label={words.flows.contact.text} rows={4} maxLength={4000} />
      {config.consentVersion !== '' && (
        <Consent
          consent={{ text: consentText, privacyUrl, version: config.consentVersion }}
          isAgreed={isAgreed}
          error={wrong.version && !isAgreed ? words.entry.agreeFirst : undefined}
          onAgree={(agreedTo) => contact.type({ agreedTo })}
        />
      )}
      {state === 'waiting' && (
        <p role="status" className="notice">
          {words.flows.contact.waiting}
        </p>
      )}
      {failure && state === 'typing' && !isAboutFields && <Problem failure={failure} />}
      <button type="submit" className="button button-main" aria-disabled={state === 'sending'}>
        {state === 'sending' ? words.message.sending : words.flows.contact.send}
      </button>
    </form>
  )
}

/** What can be seen before asking. The server has the last word. */
function check({ name, email, text }: Letter): Wrong {
  const inAddress = mistakeInAddress(email)
  return {
    ...(!name.trim() && { name: 'required' as const }),
    ...(inAddress && { email: inAddress }),
    ...(!text.trim() && { text: 'required' as const }),
  }
}
