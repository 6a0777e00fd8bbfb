import { type Connection, watchConnection } from '../api/connection.ts'
import { failureOf } from '../api/failure.ts'
import { fetchPart } from '../api/fetch-part.ts'
import { type Assistant, createAssistant } from '../assistant/assistant.ts'
import type { Attachment, Slot, SlotQuestion } from '../api/wire.ts'
import { type BookingFlow, createBookingFlow } from '../booking/booking-flow.ts'
import { type Bookings, createBookings } from '../booking/bookings.ts'
import { type ChatLife, createChatLife } from '../chat/chat-life.ts'
import { linkNonce, openMailedLink } from '../chat/mailed-link.ts'
import type { FlowDeps, Typed } from '../booking/flow-state.ts'
import { type Door, openDoor } from '../entry/door.ts'
import { type Gate, openGate } from '../entry/gate.ts'
import { type Flows, createFlows } from '../flows/flows.ts'
import { readFlow, saveFlow } from '../booking/saved-flow.ts'
import { wishNonces } from '../booking/wish-nonce.ts'
import { type FileApi, createFileApi } from '../files/file-api.ts'
import type { TrayEntry } from '../files/tray-entry.ts'
import { type Session, openSession } from '../session/open-session.ts'
import type { KnownPerson } from '../session/known-person.ts'
import { hearOtherTabs } from '../session/other-tabs.ts'
import { openPersonalShelf } from '../session/personal-shelf.ts'
import { type Shelf, openShelf } from '../session/shelf.ts'
import { type Conversation, createConversation } from '../thread/conversation.ts'
import { type Outbox, type Unsent, createOutbox } from '../thread/outbox.ts'
import { readUnsent, saveUnsent } from '../thread/saved-outbox.ts'
import { visitorZone } from '../time/zones.ts'
import type { Config } from './config.ts'
import { openDraft } from './open-draft.ts'
import { type Store, createStore } from './store.ts'

/** Everything that the bubbles and cards speak to. */
export type Desk = {
  config: Config
  connection: Connection
  conversation: Conversation
  outbox: Outbox
  unsent: Store<readonly Unsent[]>
  /** What is being written. It outlives a reload. */
  draft: Store<string>
  booking: BookingFlow
  bookings: Bookings
  assistant: Assistant
  chat: ChatLife
  /** What a mailed link brought, until it is used or put away. */
  link: Store<string | undefined>
  /** Goes on with the chat that it leads to. */
  resumeHere(token: string): Promise<void>
  flows: Flows
  /** What is typed into forms, for as long as the tab is open. */
  tab: Shelf
  /** The session from before is over. */
  hasEnded: Store<boolean>
  person: KnownPerson
  /** What comes before the first message. */
  entry: Gate
  /** Whether somebody like this visitor may chat here at all. */
  door: Store<Door>
  /** Files for the next message. */
  tray: Store<readonly TrayEntry[]>
  keepFile: FileApi['keep']
  readFile: FileApi['read']
  say(text: string, files?: readonly Attachment[]): void
  slots(question: SlotQuestion): Promise<Slot[]>
  handoffUrl(bookingId: string): Promise<string>
  release(bookingId: string): Promise<void>
  /** The customer's own yes to what the business offers. */
  accept(bookingId: string): Promise<void>
  /** Brings back what was there before a reload. Starts nothing. */
  resume(): Promise<void>
  /** The connection may be back: fetches what was missed, sends what waits. */
  wakeUp(how?: { isAnew: boolean }): void
}
type Parts = {
  session: Session
  shelf: Shelf
  conversation: Conversation
  connection: Connection
  entry: Gate
}

export function createDesk(config: Config): Desk {
  const shelf = openPersonalShelf(openShelf(config.siteKey, () => localStorage, hearOtherTabs))
  const connection = watchConnection((input, init) => fetch(input, init))
  const hasEnded = createStore(false)
  const session = openSession({ siteKey: config.siteKey, shelf, fetch: connection.fetch, onEnd: forget, onTurn })
  const conversation = createConversation(session.api, () => bookings.refresh())
  const files = createFileApi(session.fetch)
  const entry: Gate = openGate({ config, session, onGiven: () => void outbox.flush() })
  const { door, person, look } = openDoor({ config, shelf, person: session.person })
  const parts = { session, shelf, conversation, connection, entry }
  const { outbox, unsent } = openOutbox(parts)
  const bookings = createBookings((bookingId) => session.api.booking.get.query({ bookingId }))
  // Names and answers are nobody's business after the tab is closed.
  const tab = openShelf(config.siteKey, () => sessionStorage)
  const { typed, place } = readFlow(tab)
  const booking = openBooking(parts, { bookings, zone: visitorZone(config.zone), typed })
  saveFlow(tab, booking.flow)
  const link = openMailedLink(tab)
  const draft = openDraft(shelf, session)
  const tray = createStore<readonly TrayEntry[]>([])
  const chat = createChatLife({ session, conversation, tab })
  const flows = createFlows(config.settings.assistant.flows, { tab, book: () => void booking.open() })
  // The conversation began in another tab of the same browser, or ended there, or is another one now.
  shelf.watch('began', (now, before) => {
    if (now === undefined) return session.letGo('ended')
    session.letGo('another')
    if (before !== undefined) forgetThread()
    conversation.resume()
  })

  return {
    config,
    connection,
    conversation,
    outbox,
    unsent,
    draft,
    booking,
    bookings,
    chat,
    link,
    assistant: createAssistant({
      siteKey: config.siteKey,
      ...session,
      conversation,
      letIn: () => entry.go('letIn'),
      newNonce: () => crypto.randomUUID(),
    }),
    flows,
    tab,
    hasEnded,
    person,
    entry,
    door,
    tray,
    async keepFile(file, signal) {
      await entry.go('letIn')
      return await session.asVisitor(() => files.keep(file, signal))
    },
    readFile: files.read,
    say: (text, files) => outbox.add({ text, files, afterSeq: conversation.thread.get().messages.at(-1)?.seq ?? 0 }),
    slots: async (question) => (await session.asVisitor((api) => api.slot.list.query(question))).slots,
    handoffUrl: async (bookingId) => (await session.api.booking.handoff.mutate({ bookingId })).url,
    async release(bookingId) {
      bookings.keep(await session.api.booking.release.mutate({ bookingId }))
      await conversation.catchUp()
    },
    async accept(bookingId) {
      bookings.keep((await listening(entry, () => session.api.booking.accept.mutate({ bookingId }))).booking)
      await conversation.catchUp()
    },
    async resumeHere(token) {
      await session.adopt({ token, nonce: linkNonce(tab) })
      link.set(undefined)
      shelf.write('offer', undefined)
      forgetThread()
      conversation.resume()
    },
    async resume() {
      if ((await goOn()) && place) await booking.goOn(place)
    },
    wakeUp({ isAnew } = { isAnew: false }) {
      void outbox.flush()
      booking.onceMore()
      if (!session.isKnown()) return
      if (isAnew) conversation.relisten()
      conversation.listen()
      conversation.catchUp().catch(() => undefined) // asked again as soon as the stream is back
    },
  }

  /** Whether there is a session, and no offer in it. */
  async function goOn(): Promise<boolean> {
    void outbox.flush()
    if (!session.isKnown()) return false
    conversation.resume()
    const offer = shelf.read('offer')
    if (offer) await booking.resume(offer)
    return !offer
  }

  /** What somebody typed is kept when it turns out who they are, and is nobody else's. */
  function onTurn(isSame: boolean): void {
    hasEnded.set(false)
    conversation.reset()
    look()
    entry.reset()
    if (!isSame) {
      booking.clear()
      chat.clear()
      flows.clear()
      tray.set([])
      draft.set(shelf.read('draft') ?? '')
      outbox.replace(readUnsent(shelf))
    }
    void goOn()
  }

  function forget(): void {
    hasEnded.set(true)
    shelf.write('offer', undefined)
    forgetThread()
  }

  function forgetThread(): void {
    conversation.reset()
    entry.reset()
    look()
    booking.forget()
  }
}

function openOutbox({ session, shelf, conversation, entry }: Parts): {
  outbox: Outbox
  unsent: Store<readonly Unsent[]>
} {
  const saved = readUnsent(shelf)
  const unsent = createStore<readonly Unsent[]>(saved)
  const known = new Set(saved.map(({ nonce }) => nonce))
  const outbox = createOutbox({
    unsent: saved,
    async send(message) {
      await entry.go('pass')
      return await listening(entry, () => session.asVisitor((api) => api.message.send.mutate(message)))
    },
    failureOf,
    newNonce: () => crypto.randomUUID(),
    onChange(next) {
      for (const { nonce } of next) known.add(nonce)
      unsent.set(next)
      saveUnsent(shelf, next, known)
    },
    onSent(message) {
      conversation.add(message)
      conversation.listen()
    },
  })
  // Most are gone as soon as they are written down: only what another tab keeps waiting is shown here too.
  let sharing: ReturnType<typeof setTimeout> | undefined
  shelf.watch('unsent', () => {
    clearTimeout(sharing)
    sharing = setTimeout(() => outbox.share(readUnsent(shelf)), 1_000)
  })
  return { outbox, unsent }
}

/** What the server wants first may be more than what we knew of. */
async function listening<T>({ heard }: Gate, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    heard(error)
    throw error
  }
}

type Booker = { bookings: Bookings; zone: string; typed: Partial<Typed> | undefined }

function openBooking(parts: Parts, { bookings, zone, typed }: Booker): BookingFlow {
  const { session, shelf, conversation, connection, entry } = parts
  const { api, asVisitor } = session
  const nonces = wishNonces(() => crypto.randomUUID())
  const deps: FlowDeps = {
    async services() {
      const offered = await asVisitor(() => api.service.list.query({}))
      conversation.listen()
      return offered
    },
    async propose(wish) {
      const nonce = nonces.of(wish)
      const booking = await listening(entry, () => asVisitor(() => api.booking.propose.mutate({ ...wish, nonce })))
      nonces.settle()
      return booking
    },
    async confirm(bookingId) {
      const { booking } = await listening(entry, () => api.booking.confirm.mutate({ bookingId }))
      bookings.keep(booking)
      await conversation.catchUp().catch(() => undefined) // the live stream brings it, too
      return booking
    },
    release: (bookingId) => api.booking.release.mutate({ bookingId }),
    get: (bookingId) => api.booking.get.query({ bookingId }),
    failureOf,
    code: (load) => fetchPart(connection, load),
    remember: (bookingId) => shelf.write('offer', bookingId),
    zone,
  }
  return createBookingFlow(deps, typed)
}
