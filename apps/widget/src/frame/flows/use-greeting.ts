import { useState } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { words } from '../words.ts'
import { greetingFor } from './greeting-for.ts'

/** The first words: of the page around the chat, and of the hour at which the chat was opened, on the business's own clock. */
export function useGreeting(): string {
  const { config, host } = useDesk()
  const path = useStore(host.path)
  const [minute] = useState(() => minuteIn(config.zone))
  return greetingFor(config.settings.assistant.greetings, { path, minute }, words.greeting || config.greeting)
}

function minuteIn(zone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const [hour = 0, minute = 0] = clock.format(Date.now()).split(':').map(Number)
  return hour * 60 + minute
}
