import {
  BellRing,
  BookOpenText,
  CalendarCheck,
  Clock,
  Contact,
  CodeXml,
  CreditCard,
  FolderKanban,
  Inbox,
  KeyRound,
  ScrollText,
  ShieldAlert,
  Store,
  Tags,
  Users,
  type LucideIcon,
} from 'lucide-react'

export interface NavItem {
  to:
    | '/inbox'
    | '/bookings'
    | '/projects'
    | '/customers'
    | '/services'
    | '/availability'
    | '/articles'
    | '/site'
    | '/team'
    | '/business'
    | '/notices'
    | '/payments'
    | '/api-keys'
    | '/security'
    | '/audit'
  label: string
  icon: LucideIcon
  /** Left out for whoever may not see it. */
  forManagers?: boolean
}

/** What is used all day; on a phone these stand in the bar. */
export const dailyItems: readonly NavItem[] = [
  { to: '/inbox', label: 'Inbox', icon: Inbox },
  { to: '/bookings', label: 'Bookings', icon: CalendarCheck },
  { to: '/projects', label: 'Projects', icon: FolderKanban },
  { to: '/customers', label: 'Customers', icon: Contact },
]

/** What is set up once and changed now and then. */
export const setUpItems: readonly NavItem[] = [
  { to: '/services', label: 'Services', icon: Tags },
  { to: '/availability', label: 'Availability', icon: Clock },
  { to: '/articles', label: 'Articles', icon: BookOpenText },
  { to: '/site', label: 'Site', icon: CodeXml },
  { to: '/team', label: 'Team', icon: Users },
  { to: '/business', label: 'Business', icon: Store },
  { to: '/notices', label: 'Notices', icon: BellRing, forManagers: true },
  { to: '/payments', label: 'Payments', icon: CreditCard },
  { to: '/api-keys', label: 'API keys', icon: KeyRound, forManagers: true },
  { to: '/security', label: 'Security', icon: ShieldAlert, forManagers: true },
  { to: '/audit', label: 'Audit log', icon: ScrollText, forManagers: true },
]
