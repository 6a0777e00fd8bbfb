// Made from the router by wire.test.ts: `npm test -- wire -u`.
import type * as articleSchemas from '../article/schemas.ts'
import type * as assistantSchemas from '../assistant/schemas.ts'
import type * as bookingSchemas from '../booking/schemas.ts'
import type * as chatMailSchemas from '../chat-mail/schemas.ts'
import type * as contactSchemas from '../contact/schemas.ts'
import type * as conversationSchemas from '../conversation/schemas.ts'
import type * as coreFieldSchemas from '../core/field-schemas.ts'
import type * as coreStreamOf from '../core/stream-of.ts'
import type * as entrySchemas from '../entry/schemas.ts'
import type * as identitySchemas from '../identity/schemas.ts'
import type * as messageSchemas from '../message/schemas.ts'
import type * as proofOfWorkChallenge from '../proof-of-work/challenge.ts'
import type * as serviceSchemas from '../service/schemas.ts'
import type * as sessionSchemas from '../session/schemas.ts'
import type * as slotSchemas from '../slot/schemas.ts'
import type { Mutation, Query, RouterOf, Stream } from './router-of.ts'

export type VisitorRouter = RouterOf<{
  session: {
    start: Mutation<typeof sessionSchemas.StartSession, typeof sessionSchemas.SessionTokens>
    refresh: Mutation<typeof sessionSchemas.RefreshSession, typeof sessionSchemas.SessionTokens>
    identify: Mutation<typeof identitySchemas.Identify, typeof sessionSchemas.SessionTokens>
    end: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    resume: Mutation<typeof sessionSchemas.ResumeSession, typeof sessionSchemas.SessionTokens>
  }
  thread: {
    get: Query<typeof coreFieldSchemas.Empty, typeof conversationSchemas.ThreadState>
    markRead: Mutation<typeof messageSchemas.ReadUpTo, typeof coreFieldSchemas.Done>
    end: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    rate: Mutation<typeof conversationSchemas.RateChat, typeof coreFieldSchemas.Done>
    mailCopy: Mutation<typeof chatMailSchemas.MailChat, typeof coreFieldSchemas.Done>
    mailWayOn: Mutation<typeof chatMailSchemas.MailChat, typeof coreFieldSchemas.Done>
    typing: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
  }
  message: {
    list: Query<typeof messageSchemas.AfterSeq, typeof messageSchemas.MessageList>
    earlier: Query<typeof messageSchemas.BeforeSeq, typeof messageSchemas.EarlierMessages>
    send: Mutation<typeof messageSchemas.NewMessage, typeof messageSchemas.Message>
  }
  live: {
    messages: Stream<typeof coreStreamOf.StreamFrom, typeof messageSchemas.ThreadNews>
  }
  entry: {
    get: Query<typeof coreFieldSchemas.Empty, typeof entrySchemas.EntryAsked>
    give: Mutation<typeof entrySchemas.GiveEntry, typeof coreFieldSchemas.Done>
  }
  service: {
    list: Query<typeof coreFieldSchemas.Empty, typeof serviceSchemas.OfferedServices>
  }
  slot: {
    list: Query<typeof slotSchemas.SlotQuestion, typeof slotSchemas.Slots>
  }
  booking: {
    propose: Mutation<typeof bookingSchemas.VisitorBooking, typeof bookingSchemas.Booking>
    confirm: Mutation<typeof bookingSchemas.ById, typeof bookingSchemas.Confirmed>
    release: Mutation<typeof bookingSchemas.ById, typeof bookingSchemas.Booking>
    list: Query<typeof coreFieldSchemas.Empty, typeof bookingSchemas.OwnBookings>
    get: Query<typeof bookingSchemas.ById, typeof bookingSchemas.Booking>
    accept: Mutation<typeof bookingSchemas.AcceptBooking, typeof bookingSchemas.Confirmed>
    handoff: Mutation<typeof bookingSchemas.ById, typeof bookingSchemas.Handoff>
  }
  contact: {
    send: Mutation<typeof contactSchemas.Contact, typeof coreFieldSchemas.Done>
  }
  article: {
    search: Query<typeof assistantSchemas.SearchArticles, typeof assistantSchemas.FoundArticles>
    get: Query<typeof articleSchemas.ArticleById, typeof assistantSchemas.PublishedArticle>
    rate: Mutation<typeof assistantSchemas.RateArticle, typeof coreFieldSchemas.Done>
  }
  assistant: {
    business: Query<typeof coreFieldSchemas.Empty, typeof assistantSchemas.Business>
    handOver: Mutation<typeof assistantSchemas.HandOver, typeof coreFieldSchemas.Done>
  }
  work: {
    challenge: Mutation<typeof coreFieldSchemas.Empty, typeof proofOfWorkChallenge.Challenge>
  }
}>
