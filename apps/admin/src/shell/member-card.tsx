import { Avatar } from '@frontdesk/ui/avatar'
import { IconButton } from '@frontdesk/ui/icon-button'
import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe } from './me.ts'
import { useLogOut } from './use-log-out.ts'

/** Who is logged in, and the way out. */
export function MemberCard(): ReactNode {
  const me = useMe()
  const logOut = useLogOut()
  return (
    <div className="flex items-center gap-2.5 border-t border-line pt-3 pl-2">
      <Avatar name={me.displayName} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium text-ink">{me.displayName}</p>
        <p className="text-xs text-subtle">{roles[me.role]}</p>
      </div>
      <IconButton icon={LogOut} label="Log out" isPending={logOut.isPending} onPress={() => logOut.mutate({})} />
    </div>
  )
}

const roles = { owner: 'Owner', admin: 'Admin', agent: 'Agent' }
