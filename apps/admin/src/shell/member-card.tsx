import { Avatar } from '@frontdesk/ui/avatar'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Link } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { roleWords } from '../parts/role-words.ts'
import { useMe } from './me.ts'
import { useLogOut } from './use-log-out.ts'

/** Who is logged in, their account, and the way out. */
export function MemberCard({ onGo }: { onGo?: () => void }): ReactNode {
  const me = useMe()
  const logOut = useLogOut()
  return (
    <div className="flex items-center gap-2.5 border-t border-line pt-3 pl-2">
      <Link
        to="/account"
        onClick={onGo}
        className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 rounded-lg hover:bg-hover"
        activeProps={{ className: 'bg-sunken' }}
      >
        <Avatar name={me.displayName} size="sm" />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-medium text-ink">{me.displayName}</span>
          <span className="block text-xs text-subtle">{roleWords[me.role].name}</span>
        </span>
      </Link>
      <IconButton icon={LogOut} label="Log out" isPending={logOut.isPending} onPress={() => logOut.mutate({})} />
    </div>
  )
}
