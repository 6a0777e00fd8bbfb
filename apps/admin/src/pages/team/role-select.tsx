import { cx } from '../../parts/cx.ts'
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
export function RoleSelect({ label, value, onChange, isDisabled = false }: RoleSelectProps): ReactNode {
  const roles = useRoles()
  return (
    <select
      aria-label={label}
      value={value}
      disabled={isDisabled}
      onChange={(event) => {
        const role = roles.find((one) => one === event.target.value)
        if (role) onChange(role)
      }}
      className={cx(
        'h-11 rounded-lg border border-control bg-surface px-3 text-base text-ink sm:h-9 sm:text-sm',
        'hover:border-muted focus:border-accent focus:outline-2 focus:outline-focus disabled:opacity-60',
      )}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {roleWords[role].name}
        </option>
      ))}
    </select>
  )
}

export function useRoles(): Role[] {
  return useMe().role === 'owner' ? ['owner', 'admin', 'agent'] : ['admin', 'agent']
}
