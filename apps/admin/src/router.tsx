import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { onSignedOut } from './api/signed-out.ts'
import { queryClient } from './api/trpc.ts'
import { AccountPage } from './pages/account/account-page.tsx'
import { AvailabilityPage } from './pages/availability/availability-page.tsx'
import { ApiKeysPage } from './pages/api-keys/api-keys-page.tsx'
import { ArticlePage } from './pages/articles/article-page.tsx'
import { ArticlesPage } from './pages/articles/articles-page.tsx'
import { NewArticlePage } from './pages/articles/new-article-page.tsx'
import { AuditPage } from './pages/audit/audit-page.tsx'
import { BookingPage } from './pages/bookings/booking-page.tsx'
import { BookingsPage } from './pages/bookings/bookings-page.tsx'
import { readCalendarSearch } from './pages/bookings/calendar/calendar-search.ts'
import { readListSearch } from './pages/bookings/list-search.ts'
import { NewBookingPage } from './pages/bookings/new/new-booking-page.tsx'
import { readNewBookingSearch } from './pages/bookings/new/new-booking-search.ts'
import { BusinessPage } from './pages/business/business-page.tsx'
import { CustomerPage } from './pages/customers/customer-page.tsx'
import { CustomersPage } from './pages/customers/customers-page.tsx'
import { ConversationPage } from './pages/inbox/conversation-page.tsx'
import { InboxPage } from './pages/inbox/inbox-page.tsx'
import { NothingChosen } from './pages/inbox/nothing-chosen.tsx'
import { InvitePage } from './pages/invite/invite-page.tsx'
import { LogInPage } from './pages/log-in/log-in-page.tsx'
import { NoticesPage } from './pages/notices/notices-page.tsx'
import { PaymentsPage } from './pages/payments/payments-page.tsx'
import { ProjectPage } from './pages/projects/project-page.tsx'
import { ProjectsPage } from './pages/projects/projects-page.tsx'
import { SecurityPage } from './pages/security/security-page.tsx'
import { ConfirmEmailPage } from './pages/register/confirm-email-page.tsx'
import { RegisterPage } from './pages/register/register-page.tsx'
import { VerifyPage } from './pages/register/verify-page.tsx'
import { ForgotPage } from './pages/reset/forgot-page.tsx'
import { ResetPage } from './pages/reset/reset-page.tsx'
import { NewServicePage } from './pages/services/new-service-page.tsx'
import { ServicePage } from './pages/services/service-page.tsx'
import { ServicesPage } from './pages/services/services-page.tsx'
import { SitePage } from './pages/site/site-page.tsx'
import { StartPage } from './pages/start/start-page.tsx'
import { TeamPage } from './pages/team/team-page.tsx'
import { LinksInApp } from './shell/links-in-app.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { Shell } from './shell/shell.tsx'
import { UnexpectedErrorPage } from './shell/unexpected-error-page.tsx'

const root = createRootRoute({ component: LinksInApp, notFoundComponent: NotFoundPage })

const logIn = createRoute({
  getParentRoute: () => root,
  path: '/log-in',
  validateSearch: ({ next }: Record<string, unknown>): { next?: string } => ({
    next: typeof next === 'string' ? next : undefined,
  }),
  component: LogInPage,
})

/** Ways in, and what a link from a mail opens; nobody has to be logged in. */
const entries = [
  createRoute({ getParentRoute: () => root, path: '/register', component: RegisterPage }),
  createRoute({ getParentRoute: () => root, path: '/verify', component: VerifyPage }),
  createRoute({ getParentRoute: () => root, path: '/forgot', component: ForgotPage }),
  createRoute({ getParentRoute: () => root, path: '/reset', component: ResetPage }),
  createRoute({ getParentRoute: () => root, path: '/email', component: ConfirmEmailPage }),
  createRoute({ getParentRoute: () => root, path: '/invite', component: InvitePage }),
  createRoute({ getParentRoute: () => root, path: '/start', component: StartPage }),
] as const

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' })
  },
})

const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/inbox',
  validateSearch: ({ status }: Record<string, unknown>): { status?: 'closed' } => ({
    status: status === 'closed' ? status : undefined,
  }),
  component: InboxPage,
})
const nothingChosen = createRoute({ getParentRoute: () => inbox, path: '/', component: NothingChosen })
const conversation = createRoute({ getParentRoute: () => inbox, path: '$conversationId', component: ConversationPage })

const bookings = createRoute({
  getParentRoute: () => shell,
  path: '/bookings',
  validateSearch: readListSearch,
  component: BookingsPage,
})
/** Loaded on first need: the calendar is as large as everything else together. */
const bookingCalendar = createRoute({
  getParentRoute: () => shell,
  path: '/bookings/calendar',
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import('./pages/bookings/calendar/calendar-page.tsx'), 'CalendarPage'),
})
const newBooking = createRoute({
  getParentRoute: () => shell,
  path: '/bookings/new',
  validateSearch: readNewBookingSearch,
  component: NewBookingPage,
})
const booking = createRoute({ getParentRoute: () => shell, path: '/bookings/$bookingId', component: BookingPage })

const projects = createRoute({ getParentRoute: () => shell, path: '/projects', component: ProjectsPage })
const project = createRoute({ getParentRoute: () => shell, path: '/projects/$projectId', component: ProjectPage })

const customers = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  validateSearch: ({ search }: Record<string, unknown>): { search?: string } => ({
    search: typeof search === 'string' ? search.slice(0, 80) : undefined,
  }),
  component: CustomersPage,
})
const customer = createRoute({ getParentRoute: () => shell, path: '/customers/$customerId', component: CustomerPage })

const services = createRoute({ getParentRoute: () => shell, path: '/services', component: ServicesPage })
const newService = createRoute({ getParentRoute: () => shell, path: '/services/new', component: NewServicePage })
const service = createRoute({ getParentRoute: () => shell, path: '/services/$serviceId', component: ServicePage })

const availability = createRoute({
  getParentRoute: () => shell,
  path: '/availability',
  validateSearch: ({ provider }: Record<string, unknown>): { provider?: string } => ({
    provider: typeof provider === 'string' ? provider : undefined,
  }),
  component: AvailabilityPage,
})

const articles = createRoute({ getParentRoute: () => shell, path: '/articles', component: ArticlesPage })
const newArticle = createRoute({ getParentRoute: () => shell, path: '/articles/new', component: NewArticlePage })
const article = createRoute({ getParentRoute: () => shell, path: '/articles/$articleId', component: ArticlePage })

const site = createRoute({ getParentRoute: () => shell, path: '/site', component: SitePage })

const security = createRoute({
  getParentRoute: () => shell,
  path: '/security',
  validateSearch: ({ show }: Record<string, unknown>): { show?: 'refused' | 'reference' | 'settings' } => ({
    show: show === 'refused' || show === 'reference' || show === 'settings' ? show : undefined,
  }),
  component: SecurityPage,
})
const notices = createRoute({ getParentRoute: () => shell, path: '/notices', component: NoticesPage })
const apiKeys = createRoute({ getParentRoute: () => shell, path: '/api-keys', component: ApiKeysPage })
const auditLog = createRoute({ getParentRoute: () => shell, path: '/audit', component: AuditPage })

const team = createRoute({ getParentRoute: () => shell, path: '/team', component: TeamPage })
const business = createRoute({ getParentRoute: () => shell, path: '/business', component: BusinessPage })
const payments = createRoute({ getParentRoute: () => shell, path: '/payments', component: () => <PaymentsPage /> })
// Where Stripe leads back to: payment/connect-account.ts names these two.
const paymentsBack = createRoute({
  getParentRoute: () => shell,
  path: '/payments/back',
  component: () => <PaymentsPage arrival="back" />,
})
const paymentsAgain = createRoute({
  getParentRoute: () => shell,
  path: '/payments/again',
  component: () => <PaymentsPage arrival="again" />,
})
const account = createRoute({ getParentRoute: () => shell, path: '/account', component: AccountPage })

const routeTree = root.addChildren([
  home,
  logIn,
  ...entries,
  shell.addChildren([
    inbox.addChildren([nothingChosen, conversation]),
    bookings,
    bookingCalendar,
    newBooking,
    booking,
    projects,
    project,
    customers,
    customer,
    services,
    newService,
    service,
    availability,
    articles,
    newArticle,
    article,
    site,
    team,
    business,
    payments,
    paymentsBack,
    paymentsAgain,
    account,
    security,
    notices,
    apiKeys,
    auditLog,
  ]),
])

export const router = createRouter({
  routeTree,
  basepath: '/admin',
  scrollRestoration: true,
  defaultErrorComponent: UnexpectedErrorPage,
})

onSignedOut(() => {
  const here = router.state.location
  if (here.pathname === '/log-in') return
  // Unsent replies stay: they belong to the same person, who logs in again (claimTab).
  queryClient.getQueryCache().clear()
  void router.navigate({ to: '/log-in', search: { next: here.href }, ignoreBlocker: true })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
