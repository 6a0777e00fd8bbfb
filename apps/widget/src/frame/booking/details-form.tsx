import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Service, Slot } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Problem } from '../problem.tsx'
import { formatDuration } from '../time/duration.ts'
import { bookingWords, words } from '../words.ts'
import { type FieldErrors, answerField, checkDetails, errorWords, errorsFrom, fieldNames } from './check-details.ts'
import { chosenOf } from './chosen-of.ts'
import { Field } from '../form/field.tsx'
import type { Details } from './flow-state.ts'
import { QuestionField } from './question-field.tsx'

type Props = { service: Service; slot: Slot }

export function DetailsForm({ service, slot }: Props): ReactNode {
  const { booking, clock } = useDesk()
  const flow = useStore(booking.flow)
  const { details, answers, failure, isBusy } = flow
  const [errors, setErrors] = useState<FieldErrors>({})
  const form = useRef<HTMLFormElement>(null)
  const isAboutFields = Object.keys(errorsFrom(failure, service)).length > 0

  useEffect(() => {
    setErrors(errorsFrom(failure, service))
  }, [failure, service])

  useEffect(() => {
    const firstWrong = fieldNames(service).find((name) => errors[name])
    if (firstWrong) form.current?.querySelector<HTMLElement>(`[name="${firstWrong}"]`)?.focus()
  }, [errors, service])

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy) return
    const found = checkDetails(flow, service)
    setErrors(found)
    if (Object.keys(found).length === 0) void booking.propose()
  }

  const field = (name: keyof Details) => ({
    name,
    value: details[name],
    error: errorWords(name, errors[name]),
    onType: (value: string) => booking.type({ [name]: value }),
  })

  return (
    <form ref={form} noValidate onSubmit={submit}>
      <p className="summary">
        <strong>{service.name}</strong>
        <span>
          {clock.shortDay(slot.startsAt)}, {clock.time(slot.startsAt)} ·{' '}
          {formatDuration(chosenOf(service, flow).durationMinutes)}
        </span>
      </p>
      <Field {...field('name')} label={bookingWords.details.name} autoComplete="name" maxLength={120} />
      <Field
        {...field('email')}
        label={bookingWords.details.email}
        hint={bookingWords.details.emailWhy}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
      {service.questions.map((question) => {
        const name = answerField(question.id)
        return (
          <QuestionField
            key={question.id}
            {...{ question, name }}
            value={answers[question.id] ?? ''}
            error={errorWords(name, errors[name])}
            onAnswer={(answer) => booking.answer(question.id, answer)}
          />
        )
      })}
      <Field {...field('note')} label={bookingWords.details.note} isOptional rows={2} maxLength={1000} />
      {failure && !isAboutFields && <Problem failure={failure} />}
      <button type="submit" className="button button-main" aria-disabled={isBusy}>
        {isBusy ? words.loading : bookingWords.details.submit}
      </button>
    </form>
  )
}
