import type { FormEvent, ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import '../look/chat.css'
import '../look/field.css'
import { AnyIcon } from '../look/any-icon.tsx'
import { Problem } from '../problem.tsx'
import { bookingWords, words } from '../words.ts'
import { ratingWords } from './rating-words.ts'
import type { Typed } from './typed.ts'
import { useCall } from '../desk/use-call.ts'

const ratings = [1, 2, 3, 4, 5] as const

/** Asked once the chat is over. What is chosen and typed stays until it has arrived. */
export function AfterChat(): ReactNode {
  const { chat } = useDesk()
  const typed = chat.typed('rating')
  const { rating = '', comment = '' } = useStore(typed)
  const { isBusy, failure, run, forget } = useCall()

  function change(part: Typed): void {
    forget()
    typed.patch(part)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    run(() => chat.rate(Number(rating), comment.trim()).then(() => typed.set({})))
  }

  return (
    <form className="card after-chat" onSubmit={submit}>
      <fieldset className="stars">
        <legend>{words.chat.rate}</legend>
        <div className="stars-row">
          {ratings.map((value) => (
            <label key={value} className={value <= Number(rating) ? 'star star-on' : 'star'}>
              <input
                type="radio"
                name="rating"
                value={value}
                checked={rating === `${value}`}
                onChange={() => change({ rating: `${value}` })}
              />
              <AnyIcon name="star" />
              <span className="sr-only">{ratingWords(value)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {rating !== '' && (
        <>
          <div className="field">
            <label htmlFor="rating-comment">
              {words.chat.why} <span className="optional">({bookingWords.details.optional})</span>
            </label>
            <textarea
              id="rating-comment"
              rows={2}
              maxLength={1000}
              value={comment}
              onChange={(event) => change({ comment: event.currentTarget.value })}
            />
          </div>
          {failure && <Problem failure={failure} />}
          <button type="submit" className="button button-main" aria-disabled={isBusy}>
            {isBusy ? words.message.sending : words.chat.sendRating}
          </button>
        </>
      )}
    </form>
  )
}
