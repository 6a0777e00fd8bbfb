import { Frontdesk, FrontdeskInline, type FrontdeskProps, type WidgetDetail, useFrontdesk } from '@frontdesk/react'
import { createFrontdesk, getFrontdesk } from '@frontdesk/widget'

const place: FrontdeskProps = { url: 'https://widget.example.com', site: 'site_1', locale: 'de', theme: 'auto' }

export function Everything({ token }: { token: string | undefined }) {
  const desk = useFrontdesk('sales')
  return (
    <>
      <Frontdesk {...place} launcher="none" preload="idle" identity={token} onEvent={hear} />
      <FrontdeskInline {...place} id="sales" className="chat" style={{ height: 640 }} />
      <button onClick={() => desk.book({ service: 'Portrait session', date: '2026-03-12' })}>Book</button>
    </>
  )
}

export function hear(detail: WidgetDetail): string {
  if (detail.type === 'booking:cancelled') return `${detail.bookingId} ${detail.reason}`
  return detail.type === 'unread' ? detail.count.toFixed() : detail.instance
}

export async function withoutReact(): Promise<number> {
  const desk = createFrontdesk({ url: 'https://widget.example.com', site: 'site_1', accent: '#0e5c53' })
  const stop = desk.on('booking:confirmed', ({ detail }) => detail.bookingId.toUpperCase())
  desk.once('*', ({ detail }) => hear(detail))
  stop()
  await desk.ready()
  desk.update({ theme: 'dark', prefill: { name: 'Vera' } })
  getFrontdesk('sales').destroy()
  return (await desk.getState()).unread
}

// @ts-expect-error there is no such event
getFrontdesk().on('booking:gone', () => undefined)
// @ts-expect-error a theme is one of three
getFrontdesk().setTheme('blue')
// @ts-expect-error without a site there is nothing to show
createFrontdesk({ url: 'https://widget.example.com' })
