import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { LongSelect } from '@frontdesk/ui/long-select'
import { TextField } from '@frontdesk/ui/text-field'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { showProblem } from '../../parts/show-problem.ts'
import { fieldError } from '../entry/field-error.ts'
import { ownZone, zoneOptions } from '../start/options.ts'

/** Somebody or something new to book, on the clock of the business unless another is chosen. */
export function AddProvider(): ReactNode {
  const formId = useId()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [chosenZone, setZone] = useState<string>()
  const business = useQuery(trpc.tenant.get.queryOptions({}))
  const zone = chosenZone ?? business.data?.zone ?? ownZone()
  const create = useMutation(
    trpc.provider.create.mutationOptions({
      onSuccess: async (provider) => {
        await queryClient.invalidateQueries(trpc.provider.list.queryFilter())
        setOpen(false)
        setName('')
        showToast({ title: `${provider.name} is added`, detail: 'Set the hours, and say which services they do.' })
        await navigate({ to: '/availability', search: { provider: provider.id } })
      },
      onError: (error) => problemOf(error).fields.length === 0 && showProblem(error),
    }),
  )
  return (
    <>
      <Button variant="primary" icon={Plus} onPress={() => setOpen(true)}>
        Add somebody
      </Button>
      <Dialog
        title="Add somebody or something to book"
        size="sm"
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={
          <>
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" type="submit" form={formId} isPending={create.isPending}>
              Add
            </Button>
          </>
        }
      >
        <CallForm id={formId} call={create} onSubmit={() => create.mutate({ name, zone })}>
          <TextField
            label="Name"
            description="A person or a room, as customers see it."
            maxLength={120}
            isRequired
            autoFocus
            value={name}
            onChange={setName}
            error={fieldError(create.error, 'name')}
          />
          <LongSelect
            label="Time zone"
            description="Hours are on this clock."
            options={zoneOptions()}
            value={zone}
            onChange={setZone}
          />
        </CallForm>
      </Dialog>
    </>
  )
}
