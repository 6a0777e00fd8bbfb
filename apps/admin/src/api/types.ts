import type { MemberRouter } from '@frontdesk/api/routers/member'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<MemberRouter>
type Inputs = inferRouterInputs<MemberRouter>

export type Me = Outputs['auth']['me']
export type ConversationSummary = Outputs['conversation']['list']['conversations'][number]
export type Conversation = Outputs['conversation']['get']
export type Message = Outputs['message']['list']['messages'][number]
export type Booking = Outputs['booking']['get']
export type BookingState = Booking['state']
export type Project = Outputs['project']['get']
export type ProjectSummary = Outputs['project']['list']['projects'][number]
export type TimelineEntry = Project['timeline'][number]
export type Payment = Project['payments'][number]
export type CustomerSummary = Outputs['customer']['list']['customers'][number]
export type CustomerCard = Outputs['customer']['get']
export type Service = Outputs['service']['list']['services'][number]
export type ServiceSettings = Inputs['service']['create']
export type Availability = Outputs['provider']['availability']
export type DateOverride = Availability['overrides'][number]
export type Provider = Outputs['provider']['list']['providers'][number]
export type Alert = Outputs['security']['alerts']['alerts'][number]
export type Refusal = Outputs['security']['lookup']
export type SecuritySettings = Outputs['security']['settings']
export type AuditEntry = Outputs['audit']['list']['entries'][number]
export type AuditFilter = Pick<Inputs['audit']['list'], 'about' | 'by'>
export type Site = Outputs['site']['list']['sites'][number]
