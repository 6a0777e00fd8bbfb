import { Button } from '@frontdesk/ui/button'
import { TextField } from '@frontdesk/ui/text-field'
import { useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import type { Factor } from '../../api/types.ts'
import { factorOf } from './factor-of.ts'

interface CodeFormProps {
  description: string
  isPending: boolean
  onCode: (factor: Factor) => void
}

export function CodeForm({ description, isPending, onCode }: CodeFormProps): ReactNode {
  const [code, setCode] = useState('')
  return (
    <CallForm
      onSubmit={() => {
        onCode(factorOf(code))
      }}
    >
      <TextField
        label="Code"
        description={description}
        name="code"
        autoComplete="one-time-code"
        maxLength={60}
        isRequired
        autoFocus
        value={code}
        onChange={setCode}
      />
      <Button type="submit" variant="primary" size="lg" isPending={isPending}>
        Continue
      </Button>
    </CallForm>
  )
}
