import type { VisitorRouter } from '@frontdesk/api/wire/visitor'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

/** What travels between the widget and the server, told by the router's type. */
type Inputs = inferRouterInputs<VisitorRouter>
type Outputs = inferRouterOutputs<VisitorRouter>

export type SessionTokens = Outputs['session']['start']
export type Message = Outputs['message']['send']
export type NamedArticle = NonNullable<Message['assistant']>['articles'][number]
export type Article = Outputs['article']['get']
/** What is told and not kept. */
export type LiveNews = { live: 'typing' | 'seen' | 'payment'; seq: number }
export type Attachment = NonNullable<Message['attachments']>[number]
export type Business = Outputs['assistant']['business']
export type Letter = Omit<Inputs['contact']['send'], 'siteKey'>
export type EntryAsked = Outputs['entry']['get']
export type EntryGiven = Inputs['entry']['give']
export type OfferedServices = Outputs['service']['list']
export type Service = OfferedServices['services'][number]
export type Slot = Outputs['slot']['list']['slots'][number]
export type SlotQuestion = Inputs['slot']['list']
export type NewBooking = Inputs['booking']['propose']
export type Booking = Outputs['booking']['get']
export type BookingState = Booking['state']
export type Money = Booking['price']
export type ErrorBody = VisitorRouter['_def']['_config']['$types']['errorShape']['data']
