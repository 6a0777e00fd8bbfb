import type { ReactNode } from 'react'
import { cx } from './cx.ts'

interface CallFormProps {
  /** The call that the form makes: what it said against the last input is taken back as soon as that changes. */
  call?: { isError: boolean; reset: () => void }
  onSubmit: () => void
  /** For a submit button outside the form, such as in a dialog's footer. */
  id?: string
  /** Side by side where there is room: a field and its button. */
  isRow?: boolean
  children: ReactNode
}

/** A few fields and one call. While a field is marked invalid the browser does not send the form, hence the reset. */
export function CallForm({ call, onSubmit, id, isRow = false, children }: CallFormProps): ReactNode {
  return (
    <form
      id={id}
      onInput={() => call?.isError && call.reset()}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      className={cx('flex flex-col', isRow ? 'gap-3 sm:flex-row sm:items-end' : 'gap-5')}
    >
      {children}
    </form>
  )
}
