import { Avatar } from '@frontdesk/ui/avatar'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { ConfirmDialog } from '@frontdesk/ui/confirm-dialog'
import { useState, type ReactNode } from 'react'
import type { TeamMember } from '../../api/types.ts'
import { roleWords } from '../../parts/role-words.ts'
import { useMe } from '../../shell/me.ts'
import { RoleSelect } from './role-select.tsx'
import { useTeamChanges } from './use-team-changes.ts'

export function MembersCard({ members }: { members: readonly TeamMember[] }): ReactNode {
  return (
    <Card title="Members" flush>
      <ul aria-label="Members" className="divide-y divide-line">
        {members.map((member) => (
          <Member key={member.id} member={member} />
        ))}
      </ul>
    </Card>
  )
}

function Member({ member }: { member: TeamMember }): ReactNode {
  const me = useMe()
  const [isLeaving, setLeaving] = useState(false)
  const { setRole, remove, leave } = useTeamChanges()
  const mayTouch = !member.isMe && (me.role === 'owner' || (me.role === 'admin' && member.role !== 'owner'))
  const name = member.displayName
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4 sm:px-6">
      <Avatar name={name} size="sm" />
      <div className="min-w-40 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-base font-medium wrap-anywhere text-ink sm:text-sm">
          {name}
          {member.isMe && <Badge tone="accent">You</Badge>}
        </p>
        {member.email && <p className="text-sm wrap-anywhere text-muted">{member.email}</p>}
      </div>
      {mayTouch ? (
        <RoleSelect
          label={`Role of ${name}`}
          value={member.role}
          isDisabled={setRole.isPending}
          onChange={(role) => setRole.mutate({ membershipId: member.id, role })}
        />
      ) : (
        <Badge>{roleWords[member.role].name}</Badge>
      )}
      {(mayTouch || member.isMe) && (
        <Button
          size="sm"
          onPress={() => setLeaving(true)}
          aria-label={member.isMe ? 'Leave the team' : `Remove ${name}`}
        >
          {member.isMe ? 'Leave' : 'Remove'}
        </Button>
      )}
      <ConfirmDialog
        title={member.isMe ? 'Leave this team?' : `Remove ${name}?`}
        confirmLabel={member.isMe ? 'Leave' : 'Remove'}
        isDangerous
        isOpen={isLeaving}
        isPending={remove.isPending || leave.isPending}
        onClose={() => setLeaving(false)}
        onConfirm={() => {
          const closed = { onSettled: () => setLeaving(false) }
          if (member.isMe) leave.mutate({}, closed)
          else remove.mutate({ membershipId: member.id }, closed)
        }}
      >
        {member.isMe
          ? 'You are logged out at once. Only a new invitation brings you back.'
          : 'They are logged out at once. What they wrote and decided stays.'}
      </ConfirmDialog>
    </li>
  )
}
