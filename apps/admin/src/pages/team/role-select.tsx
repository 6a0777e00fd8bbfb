import { LongSelect } from '@frontdesk/ui/long-select'
import type { ReactNode } from 'react'
import { roleWords, type Role } from '../../parts/role-words.ts'
import { useMe } from '../../shell/me.ts'

interface RoleSelectProps {
  label: string
  value: Role
  onChange: (role: Role) => void
  isDisabled?: boolean
}

/** Only an owner makes owners. */
export function RoleSelect({ label, value, onChange, isDisabled }: RoleSelectProps): ReactNode {
  const roles = useRoles()
  return (
    <LongSelect
      isInline
      label={label}
      options={roles.map((id) => ({ id, label: roleWords[id].name }))}
      value={value}
      onChange={(id) => {
        const role = roles.find((one) => one === id)
        if (role) onChange(role)
      }}
      isDisabled={isDisabled}
    />
  )
}

export function useRoles(): Role[] {
  return useMe().role === 'owner' ? ['owner', 'admin', 'agent'] : ['admin', 'agent']
}
