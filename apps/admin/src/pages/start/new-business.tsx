import { Button } from '@frontdesk/ui/button'
import { TextField } from '@frontdesk/ui/text-field'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { problemOf } from '../../api/problem.ts'
import { trpc } from '../../api/trpc.ts'
import { useForm } from '../../parts/use-form.ts'
import { fieldError } from '../entry/field-error.ts'
import { Refusal } from '../entry/refusal.tsx'
import { useEnterTenant } from '../../shell/use-enter-tenant.ts'
import { BusinessFields } from './business-fields.tsx'
import { ownLanguage, ownZone } from './options.ts'

/** A business of one's own; whoever makes it owns it. */
export function NewBusiness({ displayName }: { displayName: string }): ReactNode {
  const enterTenant = useEnterTenant()
  const { form, setForm, forget } = useForm('new business', {
    name: '',
    zone: ownZone(),
    currency: 'EUR',
    language: ownLanguage(),
    displayName,
  })
  const create = useMutation(
    trpc.tenant.create.mutationOptions({
      onSuccess: async () => {
        forget()
        await enterTenant('/services')
      },
    }),
  )
  return (
    <CallForm
      call={create}
      onSubmit={() => {
        const { language, ...business } = form
        create.mutate({ ...business, languages: [language] })
      }}
    >
      {create.error && problemOf(create.error).code !== 'invalid' && <Refusal error={create.error} />}
      <BusinessFields
        form={form}
        onChange={(part) => setForm((old) => ({ ...old, ...part }))}
        errorOf={(field) => fieldError(create.error, field)}
      />
      <TextField
        label="Your name"
        description="What your customers and your team see."
        name="name"
        autoComplete="name"
        maxLength={80}
        isRequired
        value={form.displayName}
        onChange={(name) => setForm((old) => ({ ...old, displayName: name }))}
        error={fieldError(create.error, 'displayName')}
      />
      <Button type="submit" variant="primary" size="lg" isPending={create.isPending}>
        Create the business
      </Button>
    </CallForm>
  )
}
