import { type FormEvent, type ReactNode, useState } from 'react'
import { Field } from '../form/field.tsx'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { type Mistake, mistakeInAddress } from '../form/mistakes.ts'
import { Problem } from '../problem.tsx'
import { bookingWords, words } from '../words.ts'
import type { MailWay } from './chat-life.ts'
import { useCall } from '../desk/use-call.ts'

/** An address to send something of this chat to. The same wish sent again is one mail. */
export function MailForm({ way }: { way: MailWay }): ReactNode {
  const { chat } = useDesk()
  const typed = chat.typed('mail')
  const { email = '', nonce = '' } = useStore(typed)
  const { isBusy, failure, run, forget } = useCall()
  const [isSent, setIsSent] = useState(false)
  const [mistake, setMistake] = useState<Mistake>()
  const isRefused = failure?.fields.some(({ path }) => path === 'email') ?? false
  const wrong = mistake ?? (isRefused ? 'other' : undefined)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const found = mistakeInAddress(email)
    setMistake(found)
    if (found) return
    const wish = { email: email.trim(), nonce: nonce || crypto.randomUUID() }
    typed.patch({ nonce: wish.nonce })
    run(async () => {
      await chat.mail(way, wish)
      typed.patch({ nonce: '' })
      setIsSent(true)
    })
  }

  if (isSent) {
    return (
      <>
        <p role="status">{words.chat.mailed({ email: email.trim() })}</p>
        <button type="button" className="button" onClick={() => chat.sheet.set(undefined)}>
          {words.chat.putAway}
        </button>
      </>
    )
  }
  return (
    <form className="sheet-form" noValidate onSubmit={submit}>
      <p className="fine">{words.chat.mailNotes[way]}</p>
      <Field
        name="email"
        label={bookingWords.details.email}
        type="email"
        autoComplete="email"
        maxLength={254}
        value={email}
        error={wrong && bookingWords.field.email[wrong]}
        onType={(value) => {
          forget()
          typed.set({ email: value })
        }}
      />
      {failure && !isRefused && <Problem failure={failure} />}
      <button type="submit" className="button button-main" aria-disabled={isBusy}>
        {isBusy ? words.message.sending : words.chat.sendMail}
      </button>
    </form>
  )
}
