// Made from the router by wire.test.ts: `npm test -- wire -u`.
import type * as accountSchemas from '../account/schemas.ts'
import type * as apiKeySchemas from '../api-key/schemas.ts'
import type * as articleSchemas from '../article/schemas.ts'
import type * as auditSchemas from '../audit/schemas.ts'
import type * as bookingCalendarSchemas from '../booking/calendar-schemas.ts'
import type * as bookingDetailSchemas from '../booking/detail-schemas.ts'
import type * as bookingMemberSchemas from '../booking/member-schemas.ts'
import type * as bookingSchemas from '../booking/schemas.ts'
import type * as calendarSchemas from '../calendar/schemas.ts'
import type * as conversationSchemas from '../conversation/schemas.ts'
import type * as coreFieldSchemas from '../core/field-schemas.ts'
import type * as customerSchemas from '../customer/schemas.ts'
import type * as erasureSchemas from '../erasure/schemas.ts'
import type * as hubSchemas from '../hub/schemas.ts'
import type * as identitySchemas from '../identity/schemas.ts'
import type * as loginSessionSchemas from '../login-session/schemas.ts'
import type * as memberSchemas from '../member/schemas.ts'
import type * as messageSchemas from '../message/schemas.ts'
import type * as noticeSchemas from '../notice/schemas.ts'
import type * as paymentSchemas from '../payment/schemas.ts'
import type * as projectSchemas from '../project/schemas.ts'
import type * as providerSchemas from '../provider/schemas.ts'
import type * as realtimeSchemas from '../realtime/schemas.ts'
import type * as secondFactorSchemas from '../second-factor/schemas.ts'
import type * as serviceSchemas from '../service/schemas.ts'
import type * as siteSchemas from '../site/schemas.ts'
import type * as siteSections from '../site/sections.ts'
import type * as slotSchemas from '../slot/schemas.ts'
import type * as teamSchemas from '../team/schemas.ts'
import type * as tenantSchemas from '../tenant/schemas.ts'
import type * as watchSchemas from '../watch/schemas.ts'
import type { Mutation, Query, RouterOf, Stream } from './router-of.ts'

export type MemberRouter = RouterOf<{
  auth: {
    register: Mutation<typeof accountSchemas.AboutAddress, typeof coreFieldSchemas.Done>
    resend: Mutation<typeof accountSchemas.AboutAddress, typeof coreFieldSchemas.Done>
    requestReset: Mutation<typeof accountSchemas.AboutAddress, typeof coreFieldSchemas.Done>
    verify: Mutation<typeof accountSchemas.Verify, typeof accountSchemas.Account>
    reset: Mutation<typeof accountSchemas.Reset, typeof coreFieldSchemas.Done>
    confirmEmail: Mutation<typeof accountSchemas.ConfirmEmail, typeof coreFieldSchemas.Done>
    factorOptions: Mutation<typeof coreFieldSchemas.Empty, typeof secondFactorSchemas.FactorOptions>
    factor: Mutation<typeof secondFactorSchemas.FactorIn, typeof accountSchemas.Account>
    passkeyOptions: Mutation<typeof coreFieldSchemas.Empty, typeof secondFactorSchemas.AskOptions>
    passkeyLogin: Mutation<typeof secondFactorSchemas.PasskeyIn, typeof accountSchemas.Account>
    login: Mutation<typeof memberSchemas.Login, typeof memberSchemas.LogInResult>
    logout: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    me: Query<typeof coreFieldSchemas.Empty, typeof memberSchemas.Me>
  }
  conversation: {
    list: Query<typeof conversationSchemas.ListConversations, typeof conversationSchemas.ConversationPage>
    search: Query<typeof conversationSchemas.SearchConversations, typeof conversationSchemas.FoundConversations>
    get: Query<typeof conversationSchemas.ConversationById, typeof conversationSchemas.Conversation>
    setStatus: Mutation<typeof conversationSchemas.SetStatus, typeof coreFieldSchemas.Done>
    block: Mutation<typeof conversationSchemas.BlockVisitor, typeof coreFieldSchemas.Done>
    markRead: Mutation<typeof conversationSchemas.MarkReadIn, typeof coreFieldSchemas.Done>
    typing: Mutation<typeof conversationSchemas.ConversationById, typeof coreFieldSchemas.Done>
  }
  message: {
    list: Query<typeof conversationSchemas.MessagesOf, typeof messageSchemas.MessageList>
    earlier: Query<typeof conversationSchemas.MessagesBefore, typeof messageSchemas.EarlierMessages>
    send: Mutation<typeof messageSchemas.NewMessageTo, typeof messageSchemas.Message>
  }
  booking: {
    list: Query<typeof bookingCalendarSchemas.MemberListBookings, typeof bookingSchemas.BookingPage>
    range: Query<typeof bookingCalendarSchemas.BookingRange, typeof bookingCalendarSchemas.CalendarBookings>
    get: Query<typeof bookingSchemas.ById, typeof bookingDetailSchemas.BookingDetail>
    approve: Mutation<typeof bookingSchemas.ById, typeof bookingSchemas.BookingWithCustomer>
    decline: Mutation<typeof bookingSchemas.ById, typeof bookingSchemas.BookingWithCustomer>
    check: Query<typeof bookingMemberSchemas.SlotQuestion, typeof bookingMemberSchemas.SlotVerdict>
    slots: Query<typeof bookingMemberSchemas.SlotsOfBooking, typeof slotSchemas.Slots>
    create: Mutation<typeof bookingMemberSchemas.CreateBooking, typeof bookingSchemas.BookingWithCustomer>
    propose: Mutation<typeof bookingMemberSchemas.ProposeBooking, typeof bookingSchemas.BookingWithCustomer>
    reschedule: Mutation<typeof bookingMemberSchemas.RescheduleBooking, typeof bookingSchemas.BookingWithCustomer>
    cancel: Mutation<typeof bookingMemberSchemas.CancelBooking, typeof bookingSchemas.BookingWithCustomer>
    complete: Mutation<typeof bookingSchemas.ById, typeof bookingSchemas.BookingWithCustomer>
    noShow: Mutation<typeof bookingSchemas.ById, typeof bookingSchemas.BookingWithCustomer>
  }
  customer: {
    list: Query<typeof customerSchemas.SearchCustomers, typeof customerSchemas.MemberCustomerPage>
    get: Query<typeof customerSchemas.CustomerById, typeof customerSchemas.CustomerCard>
    export: Mutation<typeof customerSchemas.CustomerById, typeof erasureSchemas.CustomerExport>
    erase: Mutation<typeof customerSchemas.CustomerById, typeof coreFieldSchemas.Done>
  }
  payment: {
    account: Query<typeof coreFieldSchemas.Empty, typeof paymentSchemas.StripeAccount>
    connect: Mutation<typeof coreFieldSchemas.Empty, typeof paymentSchemas.ConnectUrl>
    refreshAccount: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    refund: Mutation<typeof paymentSchemas.NewRefund, typeof coreFieldSchemas.Done>
  }
  project: {
    list: Query<typeof projectSchemas.ListProjects, typeof projectSchemas.ProjectPage>
    get: Query<typeof projectSchemas.ProjectById, typeof projectSchemas.MemberProject>
    addNote: Mutation<typeof projectSchemas.NewTimelineNote, typeof projectSchemas.TimelineEntry>
  }
  hubLink: {
    list: Query<typeof projectSchemas.ProjectById, typeof hubSchemas.HubLinks>
    send: Mutation<typeof projectSchemas.ProjectById, typeof coreFieldSchemas.Done>
    renew: Mutation<typeof hubSchemas.HubLinkById, typeof coreFieldSchemas.Done>
    revoke: Mutation<typeof hubSchemas.HubLinkById, typeof coreFieldSchemas.Done>
    revokeAll: Mutation<typeof projectSchemas.ProjectById, typeof coreFieldSchemas.Done>
  }
  apiKey: {
    list: Query<typeof coreFieldSchemas.Empty, typeof apiKeySchemas.ApiKeys>
    create: Mutation<typeof apiKeySchemas.NewApiKey, typeof apiKeySchemas.CreatedApiKey>
    revoke: Mutation<typeof apiKeySchemas.ApiKeyById, typeof coreFieldSchemas.Done>
  }
  service: {
    list: Query<typeof coreFieldSchemas.Empty, typeof serviceSchemas.ServiceList>
    create: Mutation<typeof serviceSchemas.CreateService, typeof serviceSchemas.Service>
    update: Mutation<typeof serviceSchemas.UpdateService, typeof serviceSchemas.Service>
  }
  provider: {
    list: Query<typeof coreFieldSchemas.Empty, typeof providerSchemas.ProviderList>
    rename: Mutation<typeof providerSchemas.RenameProvider, typeof coreFieldSchemas.Done>
    create: Mutation<typeof providerSchemas.CreateProvider, typeof providerSchemas.Provider>
    setActive: Mutation<typeof providerSchemas.SetProviderActive, typeof coreFieldSchemas.Done>
    setZone: Mutation<typeof providerSchemas.SetProviderZone, typeof coreFieldSchemas.Done>
    week: Query<typeof providerSchemas.WeekQuestion, typeof providerSchemas.Week>
    range: Query<typeof providerSchemas.RangeQuestion, typeof providerSchemas.OpenRange>
    availability: Query<typeof providerSchemas.ProviderById, typeof providerSchemas.Availability>
    setAvailability: Mutation<typeof providerSchemas.SetAvailability, typeof providerSchemas.Availability>
    addTimeOff: Mutation<typeof providerSchemas.AddTimeOff, typeof coreFieldSchemas.Done>
    removeTimeOff: Mutation<typeof providerSchemas.RemoveTimeOff, typeof coreFieldSchemas.Done>
  }
  slot: {
    list: Query<typeof slotSchemas.SlotQuestion, typeof slotSchemas.Slots>
  }
  calendar: {
    feeds: {
      list: Query<typeof coreFieldSchemas.Empty, typeof calendarSchemas.Feeds>
      create: Mutation<typeof calendarSchemas.NewFeed, typeof calendarSchemas.CreatedFeed>
      revoke: Mutation<typeof calendarSchemas.FeedById, typeof coreFieldSchemas.Done>
    }
    sources: {
      list: Query<typeof calendarSchemas.SourcesOf, typeof calendarSchemas.Sources>
      add: Mutation<typeof calendarSchemas.NewSource, typeof calendarSchemas.AddedSource>
      remove: Mutation<typeof calendarSchemas.SourceById, typeof coreFieldSchemas.Done>
      refresh: Mutation<typeof calendarSchemas.SourceById, typeof coreFieldSchemas.Done>
    }
  }
  site: {
    list: Query<typeof coreFieldSchemas.Empty, typeof siteSchemas.SiteList>
    set: Mutation<typeof siteSections.SetSection, typeof siteSchemas.Site>
    update: Mutation<typeof siteSchemas.UpdateSite, typeof siteSchemas.Site>
  }
  identity: {
    secrets: Query<typeof identitySchemas.SiteById, typeof identitySchemas.IdentitySecrets>
    rotate: Mutation<typeof identitySchemas.NewSecret, typeof identitySchemas.CreatedSecret>
    remove: Mutation<typeof identitySchemas.SiteById, typeof coreFieldSchemas.Done>
  }
  article: {
    list: Query<typeof coreFieldSchemas.Empty, typeof articleSchemas.ArticleList>
    get: Query<typeof articleSchemas.ArticleById, typeof articleSchemas.Article>
    create: Mutation<typeof articleSchemas.NewArticle, typeof articleSchemas.Article>
    update: Mutation<typeof articleSchemas.UpdateArticle, typeof coreFieldSchemas.Done>
    setPublished: Mutation<typeof articleSchemas.SetPublished, typeof coreFieldSchemas.Done>
    remove: Mutation<typeof articleSchemas.ArticleById, typeof coreFieldSchemas.Done>
  }
  tenant: {
    erase: Mutation<typeof erasureSchemas.EraseTenant, typeof coreFieldSchemas.Done>
    create: Mutation<typeof tenantSchemas.CreateTenant, typeof coreFieldSchemas.Done>
    get: Query<typeof coreFieldSchemas.Empty, typeof tenantSchemas.Tenant>
    holidays: Query<typeof tenantSchemas.Year, typeof tenantSchemas.Holidays>
    holidayPlaces: Query<typeof tenantSchemas.HolidayPlacesOf, typeof tenantSchemas.HolidayPlaces>
    update: Mutation<typeof tenantSchemas.UpdateTenant, typeof coreFieldSchemas.Done>
  }
  team: {
    list: Query<typeof coreFieldSchemas.Empty, typeof teamSchemas.Team>
    invite: Mutation<typeof teamSchemas.Invite, typeof coreFieldSchemas.Done>
    invitations: Query<typeof coreFieldSchemas.Empty, typeof teamSchemas.Invitations>
    resendInvite: Mutation<typeof teamSchemas.InvitationById, typeof coreFieldSchemas.Done>
    cancelInvite: Mutation<typeof teamSchemas.InvitationById, typeof coreFieldSchemas.Done>
    setRole: Mutation<typeof teamSchemas.SetRole, typeof coreFieldSchemas.Done>
    remove: Mutation<typeof teamSchemas.MemberById, typeof coreFieldSchemas.Done>
    leave: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
  }
  invite: {
    show: Query<typeof teamSchemas.InviteToken, typeof teamSchemas.ShownInvite>
    accept: Mutation<typeof teamSchemas.AcceptInvite, typeof coreFieldSchemas.Done>
    decline: Mutation<typeof teamSchemas.InviteToken, typeof coreFieldSchemas.Done>
    join: Mutation<typeof teamSchemas.JoinByInvite, typeof coreFieldSchemas.Done>
  }
  account: {
    get: Query<typeof coreFieldSchemas.Empty, typeof accountSchemas.Account>
    activity: Query<typeof coreFieldSchemas.Empty, typeof accountSchemas.Activity>
    changePassword: Mutation<typeof accountSchemas.ChangePassword, typeof coreFieldSchemas.Done>
    changeEmail: Mutation<typeof accountSchemas.ChangeEmail, typeof coreFieldSchemas.Done>
    sessions: Query<typeof coreFieldSchemas.Empty, typeof loginSessionSchemas.LoginSessions>
    endSession: Mutation<typeof loginSessionSchemas.SessionById, typeof coreFieldSchemas.Done>
    endOtherSessions: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    switchTenant: Mutation<typeof loginSessionSchemas.SwitchTenant, typeof coreFieldSchemas.Done>
    proveOptions: Mutation<typeof coreFieldSchemas.Empty, typeof secondFactorSchemas.AskOptions>
    prove: Mutation<typeof secondFactorSchemas.Prove, typeof coreFieldSchemas.Done>
    totpBegin: Mutation<typeof coreFieldSchemas.Empty, typeof secondFactorSchemas.NewTotp>
    totpConfirm: Mutation<typeof secondFactorSchemas.TotpCode, typeof secondFactorSchemas.Added>
    totpDisable: Mutation<typeof coreFieldSchemas.Empty, typeof coreFieldSchemas.Done>
    recoveryCodes: Mutation<typeof coreFieldSchemas.Empty, typeof secondFactorSchemas.RecoveryCodes>
    passkeys: Query<typeof coreFieldSchemas.Empty, typeof secondFactorSchemas.Passkeys>
    passkeyBegin: Mutation<typeof coreFieldSchemas.Empty, typeof secondFactorSchemas.RegisterOptions>
    passkeyAdd: Mutation<typeof secondFactorSchemas.AddPasskey, typeof secondFactorSchemas.Added>
    passkeyRename: Mutation<typeof secondFactorSchemas.RenamePasskey, typeof coreFieldSchemas.Done>
    passkeyRemove: Mutation<typeof secondFactorSchemas.PasskeyById, typeof coreFieldSchemas.Done>
    invitations: Query<typeof coreFieldSchemas.Empty, typeof teamSchemas.MyInvitations>
    acceptInvitation: Mutation<typeof teamSchemas.AcceptInvitation, typeof coreFieldSchemas.Done>
    declineInvitation: Mutation<typeof teamSchemas.InvitationById, typeof coreFieldSchemas.Done>
  }
  security: {
    list: Query<typeof watchSchemas.ListRefusals, typeof watchSchemas.SecurityPage>
    lookup: Query<typeof watchSchemas.LookUp, typeof watchSchemas.SecurityEntry>
    alerts: Query<typeof watchSchemas.ListAlerts, typeof watchSchemas.AlertPage>
    see: Mutation<typeof watchSchemas.AlertById, typeof coreFieldSchemas.Done>
    settings: Query<typeof coreFieldSchemas.Empty, typeof watchSchemas.SecuritySettings>
    changeSettings: Mutation<typeof watchSchemas.SecuritySettings, typeof coreFieldSchemas.Done>
  }
  audit: {
    list: Query<typeof auditSchemas.ListAudit, typeof auditSchemas.AuditPage>
  }
  notice: {
    list: Query<typeof coreFieldSchemas.Empty, typeof noticeSchemas.Channels>
    add: Mutation<typeof noticeSchemas.NewChannel, typeof noticeSchemas.AddedChannel>
    confirm: Mutation<typeof noticeSchemas.ConfirmChannel, typeof coreFieldSchemas.Done>
    change: Mutation<typeof noticeSchemas.ChangeChannel, typeof coreFieldSchemas.Done>
    remove: Mutation<typeof noticeSchemas.ChannelById, typeof coreFieldSchemas.Done>
    test: Mutation<typeof noticeSchemas.ChannelById, typeof coreFieldSchemas.Done>
  }
  live: {
    changes: Stream<typeof realtimeSchemas.StaffStream, typeof realtimeSchemas.Changed>
  }
}>
