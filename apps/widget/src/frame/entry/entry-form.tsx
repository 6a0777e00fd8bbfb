import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { EntryAsked } from '../api/wire.ts'
import { Field } from '../form/field.tsx'
import { useCall } from '../desk/use-call.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Problem } from '../problem.tsx'
import { bookingWords, words } from '../words.ts'
import {
  type Answers,
  type Field as Asked,
  type WrongFields,
  checkEntry,
  givenOf,
  keyOf,
  wrongFrom,
  wrongWords,
} from './check-entry.ts'
import { Consent } from './consent.tsx'

const ways = {
  name: { autoComplete: 'name', maxLength: 120 },
  email: { autoComplete: 'email', maxLength: 254, type: 'email' },
  phone: { autoComplete: 'tel', maxLength: 40, type: 'tel' },
} as const

/** What the business wants to know before it is written to. Not a form: in a page's sandbox, forms may be forbidden. */
export function EntryForm({ asked, onDone }: { asked: EntryAsked; onDone: () => void }): ReactNode {
  const { entry, chat, booking } = useDesk()
  const { name, email } = useStore(booking.flow).details
  const typed = chat.typed('entry')
  const answers: Answers = { name, email, ...useStore(typed) }
  const { isBusy, failure, run, forget } = useCall()
  const [wrong, setWrong] = useState<WrongFields>({})
  const box = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const titleId = useId()

  // Whoever goes on with the keyboard or a screen reader goes on here.
  useEffect(() => {
    if (document.hasFocus()) title.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => setWrong(wrongFrom(failure)), [failure])
  useEffect(() => {
    const first = [...asked.fields.map(keyOf), 'version'].find((key) => wrong[key])
    if (first) box.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }, [wrong, asked])

  function type(part: Readonly<Record<string, string>>): void {
    forget()
    typed.set({ ...typed.get(), ...part })
  }

  function submit(): void {
    const found = checkEntry(asked, answers)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    run(async () => {
      await (await entry.load()).give(givenOf(asked, answers))
      typed.set({})
      // What was told once need not be typed again.
      booking.type({ name: name || (answers['name'] ?? ''), email: email || (answers['email'] ?? '') })
      onDone()
    })
  }

  const isAboutFields = Object.keys(wrong).length > 0
  return (
    <section ref={box} className="card flow entry" aria-labelledby={titleId}>
      <div className="flow-head">
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {words.entry.title}
        </h2>
      </div>
      {asked.fields.map((field) => (
        <Field
          key={keyOf(field)}
          {...wayOf(field)}
          name={keyOf(field)}
          label={labelOf(field)}
          value={answers[keyOf(field)] ?? ''}
          isOptional={!field.required}
          error={wrongWords(field, wrong[keyOf(field)])}
          onEnter={submit}
          onType={(value) => type({ [keyOf(field)]: value })}
        />
      ))}
      {asked.consent && (
        <Consent
          consent={asked.consent}
          isAgreed={answers['version'] === asked.consent.version}
          error={wrong['version'] && words.entry.agreeFirst}
          onAgree={(version) => type({ version })}
        />
      )}
      {failure && !isAboutFields && <Problem failure={failure} />}
      <button type="button" className="button button-main" aria-disabled={isBusy} onClick={submit}>
        {isBusy ? words.message.sending : bookingWords.details.submit}
      </button>
    </section>
  )
}

function wayOf(field: Asked) {
  if (field.kind !== 'question') return ways[field.kind]
  return field.isLong ? { rows: 3, maxLength: 2000 } : { maxLength: 200 }
}

function labelOf(field: Asked): string {
  if (field.kind === 'question') return field.label
  return field.kind === 'phone' ? words.entry.phone : bookingWords.details[field.kind]
}
