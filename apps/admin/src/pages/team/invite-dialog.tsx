import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { Select } from '@frontdesk/ui/select'
import { TextField } from '@frontdesk/ui/text-field'
import { showToast } from '@frontdesk/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type ReactNode } from 'react'
import { CallForm } from '../../parts/call-form.tsx'
import { problemOf } from '../../api/problem.ts'
import { queryClient, trpc } from '../../api/trpc.ts'
import { roleWords, type Role } from '../../parts/role-words.ts'
import { fieldError } from '../entry/field-error.ts'
import { Refusal } from '../entry/refusal.tsx'
import { useRoles } from './role-select.tsx'

export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  const formId = useId()
  const roles = useRoles()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('agent')
  const invite = useMutation(
    trpc.team.invite.mutationOptions({
      onSuccess: async (_, input) => {
        setEmail('')
        onClose()
        showToast({ title: 'Invited', detail: `A mail goes to ${input.email}. The invitation holds for a week.` })
        await queryClient.invalidateQueries({ queryKey: trpc.team.invitations.queryKey({}) })
      },
    }),
  )
  return (
    <Dialog
      title="Invite somebody"
      description="They get a mail with a link that only their address can use."
      size="sm"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isPending={invite.isPending}>
            Send the invitation
          </Button>
        </>
      }
    >
      <CallForm
        id={formId}
        call={invite}
        onSubmit={() => {
          invite.mutate({ email, role })
        }}
      >
        {invite.error && problemOf(invite.error).code !== 'invalid' && <Refusal error={invite.error} />}
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="off"
          maxLength={254}
          isRequired
          autoFocus
          value={email}
          onChange={setEmail}
          error={fieldError(invite.error, 'email')}
        />
        <Select
          label="Role"
          options={roles.map((id) => ({ id, label: roleWords[id].name, description: roleWords[id].does }))}
          value={role}
          onChange={setRole}
        />
      </CallForm>
    </Dialog>
  )
}
