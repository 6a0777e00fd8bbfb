import { Button } from '@frontdesk/ui/button'
import type { ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { Refusal } from '../entry/refusal.tsx'

interface ChangeFormProps {
  call: { error: unknown; isError: boolean; isPending: boolean; reset: () => void }
  submitLabel: string
  wrongPassword: string
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** Changes something about the login, which takes the password once more. */
export function ChangeForm(props: ChangeFormProps): ReactNode {
  const { call, submitLabel, wrongPassword, onSubmit, onClose, children } = props
  const isRefused = call.isError && !['invalid', 'proof_needed'].includes(problemOf(call.error).code)
  return (
    <CallForm call={call} onSubmit={onSubmit}>
      {isRefused && <Refusal error={call.error} words={{ wrong_proof: wrongPassword }} />}
      {children}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" isPending={call.isPending}>
          {submitLabel}
        </Button>
        <Button
          onPress={() => {
            call.reset()
            onClose()
          }}
        >
          Cancel
        </Button>
      </div>
    </CallForm>
  )
}
