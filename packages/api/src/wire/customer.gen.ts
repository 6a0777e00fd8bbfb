// Made from the router by wire.test.ts: `npm test -- wire -u`.
import type * as bookingSchemas from '../booking/schemas.ts'
import type * as conversationSchemas from '../conversation/schemas.ts'
import type * as coreFieldSchemas from '../core/field-schemas.ts'
import type * as coreStreamOf from '../core/stream-of.ts'
import type * as hubSchemas from '../hub/schemas.ts'
import type * as messageSchemas from '../message/schemas.ts'
import type * as paymentSchemas from '../payment/schemas.ts'
import type * as projectSchemas from '../project/schemas.ts'
import type * as realtimeSchemas from '../realtime/schemas.ts'
import type * as slotSchemas from '../slot/schemas.ts'
import type { Mutation, Query, RouterOf, Stream } from './router-of.ts'

export type CustomerRouter = RouterOf<{
  hub: {
    exchange: Mutation<typeof hubSchemas.HubToken, typeof hubSchemas.NextStep>
    enterCode: Mutation<typeof hubSchemas.HubTokenAndCode, typeof coreFieldSchemas.Done>
    resend: Mutation<typeof hubSchemas.HubToken, typeof coreFieldSchemas.Done>
    devices: Query<typeof coreFieldSchemas.Empty, typeof hubSchemas.HubDevices>
    endOtherDevices: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    sendLink: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    revokeLinks: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    leave: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
  }
  project: {
    get: Query<typeof coreFieldSchemas.Empty, typeof projectSchemas.HubProject>
    calendar: Query<typeof coreFieldSchemas.Empty, typeof hubSchemas.CalendarFile>
  }
  booking: {
    slots: Query<typeof bookingSchemas.SlotsOfOwn, typeof slotSchemas.Slots>
    reschedule: Mutation<typeof bookingSchemas.RescheduleOwn, typeof bookingSchemas.Booking>
    cancel: Mutation<typeof coreFieldSchemas.Empty, typeof bookingSchemas.Booking>
    accept: Mutation<typeof bookingSchemas.AcceptOwn, typeof bookingSchemas.Confirmed>
    decline: Mutation<typeof coreFieldSchemas.Empty, typeof bookingSchemas.Booking>
  }
  payment: {
    checkout: Mutation<typeof coreFieldSchemas.Empty, typeof hubSchemas.CheckoutUrl>
    list: Query<typeof coreFieldSchemas.Empty, typeof paymentSchemas.Payments>
    receipt: Query<typeof paymentSchemas.PaymentById, typeof paymentSchemas.Receipt>
  }
  thread: {
    get: Query<typeof coreFieldSchemas.Empty, typeof conversationSchemas.ThreadState>
    markRead: Mutation<typeof messageSchemas.ReadUpTo, typeof coreFieldSchemas.Done>
    typing: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
  }
  message: {
    list: Query<typeof messageSchemas.AfterSeq, typeof messageSchemas.MessageList>
    earlier: Query<typeof messageSchemas.BeforeSeq, typeof messageSchemas.EarlierMessages>
    send: Mutation<typeof messageSchemas.NewMessage, typeof messageSchemas.Message>
  }
  live: {
    messages: Stream<typeof coreStreamOf.StreamFrom, typeof messageSchemas.ThreadNews>
    changes: Stream<typeof coreStreamOf.StreamFrom, typeof realtimeSchemas.Changed>
  }
}>
