import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { Icon } from '../look/icons.tsx'
import { Bubble } from '../thread/bubble.tsx'
import { words } from '../words.ts'
import { BookingsCard } from './bookings-card.tsx'
import { ContactForm } from './contact-form.tsx'
import { flowName } from './flow-names.ts'
import type { Card, Showing } from './flows.ts'
import { HoursCard } from './hours-card.tsx'
import { PersonPart } from './person-part.tsx'
import { PricesCard } from './prices-card.tsx'
import { WayCard } from './way-card.tsx'

/** What the assistant shows at the end of the thread: what it says, and one card. */
export function FlowPart({ showing }: { showing: Showing }): ReactNode {
  const { config, flows } = useDesk()
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const { flow: key, said, card } = showing
  const flow = config.settings.assistant.flows.find((each) => each.key === key)

  // Whoever goes on with the keyboard or a screen reader goes on at the top of the card.
  useEffect(() => title.current?.focus({ preventScroll: true }), [key])

  return (
    <>
      {said.map((text, at) => (
        <Bubble key={at} side="other" author={words.assistant.name} text={text} isFirst={at === 0} />
      ))}
      {card && flow && (
        <section className="card flow assistant-card" aria-labelledby={titleId}>
          <div className="flow-head">
            <h2 id={titleId} ref={title} tabIndex={-1}>
              {card.do === 'choose' ? card.text : flowName(flow)}
            </h2>
            <button type="button" className="icon-button" aria-label={words.flows.close} onClick={flows.leave}>
              <Icon name="close" />
            </button>
          </div>
          <CardBody card={card} />
        </section>
      )}
    </>
  )
}

function CardBody({ card }: { card: Card }): ReactNode {
  if (card.do === 'choose') return <Choices card={card} />
  if (card.do === 'person') return <PersonPart />
  switch (card.card) {
    case 'prices':
      return <PricesCard />
    case 'hours':
      return <HoursCard />
    case 'way':
      return <WayCard />
    case 'contact':
      return <ContactForm />
    case 'bookings':
    case 'reschedule':
    case 'cancel':
      return <BookingsCard wish={card.card} />
    case 'book':
      return null // begun by the flow itself
  }
}

function Choices({ card }: { card: Extract<Card, { do: 'choose' }> }): ReactNode {
  const { flows } = useDesk()
  return (
    <div className="choices">
      {card.choices.map(({ label, flow }) => (
        <button key={flow} type="button" className="chip" onClick={() => flows.begin(flow)}>
          {label}
        </button>
      ))}
    </div>
  )
}
