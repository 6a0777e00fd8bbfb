import type { ReactNode } from 'react'
import type { Message } from '../api/wire.ts'
import { FlowPart } from '../flows/flow-part.tsx'
import type { Showing } from '../flows/flows.ts'
import '../look/assistant.css'
import '../look/booking.css'
import '../look/booking-card.css'
import '../look/field.css'
import { AssistantLine } from './assistant-line.tsx'

type Props = { message: Message; isNewest: boolean } | { showing: Showing }

/** Everything of the assistant that is drawn, in one file of the build: fetched when it has something to say. */
export function AssistantPart(props: Props): ReactNode {
  return 'showing' in props ? <FlowPart showing={props.showing} /> : <AssistantLine {...props} />
}
