import { Button } from '@frontdesk/ui/button'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { Select } from '@frontdesk/ui/select'
import { TextField } from '@frontdesk/ui/text-field'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import type { ApiScope, NewApiKey } from '../../api/types.ts'
import { allScopes, scopeWords } from './scope-words.ts'

const expiries = [
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
  { id: '365', label: 'A year' },
  { id: 'never', label: 'Never', description: 'Until somebody revokes it' },
] as const
type Expiry = (typeof expiries)[number]['id']

export interface NewKeyFormProps {
  isPending: boolean
  onSubmit: (wish: NewApiKey) => void
  onCancel: () => void
}

export function NewKeyForm({ isPending, onSubmit, onCancel }: NewKeyFormProps): ReactNode {
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<ApiScope[]>([])
  const [expiry, setExpiry] = useState<Expiry>('365')

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const expiresInDays = expiry === 'never' ? undefined : Number(expiry)
    onSubmit({ name, scopes, ...(expiresInDays && { expiresInDays }) })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-6">
      <TextField
        label="Name"
        description="What it is for, such as “Our booking page”."
        value={name}
        onChange={setName}
        maxLength={120}
        isRequired
        autoFocus
      />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-3 text-sm font-medium text-ink">What it may do</legend>
        {allScopes.map((scope) => (
          <Checkbox
            key={scope}
            {...scopeWords[scope]}
            isSelected={scopes.includes(scope)}
            onChange={(isOn) =>
              setScopes((chosen) => (isOn ? [...chosen, scope] : chosen.filter((one) => one !== scope)))
            }
          />
        ))}
      </fieldset>
      <Select label="Expires after" options={expiries} value={expiry} onChange={setExpiry} />
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button onPress={onCancel}>Cancel</Button>
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          isDisabled={name.trim() === '' || scopes.length === 0}
        >
          Create key
        </Button>
      </div>
    </form>
  )
}
