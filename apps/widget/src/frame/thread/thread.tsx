import { type ReactNode, useEffect, useRef } from 'react'
import { LazyAssistant } from '../assistant/lazy-assistant.tsx'
import { FlowPlace } from '../booking/flow-place.tsx'
import { chatState } from '../chat/chat-state.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { lazyPart } from '../lazy-part.tsx'
import { useGreeting } from '../flows/use-greeting.ts'
import { words } from '../words.ts'
import { Bubble } from './bubble.tsx'
import { Lines } from './lines.tsx'
import { ToEnd } from './to-end.tsx'
import { QuickReplies } from './quick-replies.tsx'
import { usePresence } from './use-presence.ts'
import { Typing } from './typing.tsx'
import { useStickToEnd } from './use-stick-to-end.ts'

const EarlierPart = lazyPart(async () => (await import('./earlier-part.tsx')).EarlierPart)
const AfterChat = lazyPart(async () => (await import('../chat/after-chat.tsx')).AfterChat)
const ResumeCard = lazyPart(async () => (await import('../chat/resume-card.tsx')).ResumeCard)
const EntryPart = lazyPart(async () => (await import('../entry/entry-part.tsx')).EntryPart)
const ChatSheet = lazyPart(async () => (await import('../chat/chat-sheet.tsx')).ChatSheet)

/** The greeting, what was said, the booking that is going on, and the suggestions while nothing has happened yet. */
export function Thread({ onAsk, onLeave }: { onAsk: () => void; onLeave: () => void }): ReactNode {
  const desk = useDesk()
  const { config, conversation, unsent: unsentStore, booking, flows, hasEnded, chat, link: linkStore } = desk
  const { consentText, mustAgree } = config.settings.entry
  const { asked, isShut } = useStore(desk.entry.now)
  const isOpen = useStore(desk.door) === 'open'
  const greeting = useGreeting()
  const { messages, isLoading, isTyping, hasEarlier } = useStore(conversation.thread)
  const unsent = useStore(unsentStore)
  const { step } = useStore(booking.flow)
  const isEnded = useStore(hasEnded)
  const sheet = useStore(chat.sheet)
  const link = useStore(linkStore)
  const isOver = chatState(messages) === 'ended' && unsent.length === 0
  const showing = useStore(flows.now)
  const timesAsked = useStore(flows.timesAsked)
  const isAsking = timesAsked > 0
  // From the first page on it stays, to hold the place when the last one comes.
  const isLong = useRef(false)
  if (hasEarlier) isLong.current = true
  const presence = usePresence()
  const { box, isAtEnd, onScroll, toEnd } = useStickToEnd(
    `${messages.at(-1)?.seq} ${unsent.length} ${step?.at} ${isAsking} ${isOver} ${link} ${showing?.flow} ${isTyping} ${asked !== undefined}`,
    unsent.length > 0,
  )
  useEffect(() => {
    if (timesAsked > 0) onAsk()
  }, [timesAsked, onAsk])
  const isQuiet = messages.length === 0 && unsent.length === 0 && !isLoading
  const isAnswered = unsent.length === 0 && messages.at(-1)?.assistant?.said === 'answer'
  const hasSuggestions = (isQuiet || isAnswered) && !step && !showing?.card && isOpen && !isShut

  return (
    <div className="thread-frame">
      <div className="thread" ref={box} onScroll={onScroll}>
        <div className="thread-content">
          <div role="log" aria-label={words.conversation} aria-busy={isLoading} className="log">
            {isLong.current && <EarlierPart />}
            {isEnded && <p className="note">{words.sessionEnded}</p>}
            {!hasEarlier && <Bubble side="other" author={config.tenantName} text={greeting} isFirst />}
            {!hasEarlier && presence && !presence.isOpen && (
              <p className="note">{config.settings.hours.away || words.presence.away}</p>
            )}
            {consentText !== '' && !mustAgree && isQuiet && isOpen && <EntryPart what="note" onDone={onLeave} />}
            {isLoading && <p className="note">{words.loading}</p>}
            <Lines messages={messages} unsent={unsent} />
            {isAsking && isQuiet && !step && (
              <Bubble
                side="other"
                author={config.tenantName}
                text={words.askHint({ business: config.tenantName })}
                isFirst={false}
              />
            )}
          </div>
          <Typing who={isTyping ? config.tenantName : undefined} />
          {isOpen && !isShut && <FlowPlace onLeave={onLeave} />}
          {isOver && !step && <AfterChat />}
          {link && <ResumeCard token={link} />}
          {showing && !step && !isShut && <LazyAssistant showing={showing} />}
          {!isOpen && <EntryPart what="door" onDone={onLeave} />}
          {isOpen && (asked || isShut) && <EntryPart what="form" onDone={onLeave} />}
          {hasSuggestions && <QuickReplies isFolded={!isQuiet} />}
        </div>
      </div>
      <ToEnd {...{ messages, isAtEnd, toEnd }} />
      {sheet && <ChatSheet sheet={sheet} />}
    </div>
  )
}
