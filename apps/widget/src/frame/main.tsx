import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { readConfig } from './desk/config.ts'
import { createDesk } from './desk/desk.ts'
import { DeskProvider } from './desk/desk-context.ts'
import { linkHost } from './host/host-link.ts'
import { hearPage, pageWishes } from './host/page-wishes.ts'
import { tellEvents } from './host/tell-events.ts'
import { tellLauncher } from './host/tell-launcher.ts'
import { applyAccent } from './look/apply-accent.ts'
import { applyTheme } from './look/apply-theme.ts'
import './look/tokens.css'
import './look/base.css'
import './look/frame.css'
import './look/thread.css'
import './look/cards.css'
import { words } from './words.ts'

const knockMs = 10_000

const config = readConfig()
const desk = createDesk(config)
// Before the document has loaded, since that is when the page's side hands over the port.
const wishes = pageWishes()
const host = linkHost(config.origins, (call) => hearPage({ desk, wishes }, call))

document.title = words.title({ business: config.tenantName })
applyAccent(config.accentColor)
void desk.resume()
tellLauncher(desk, host)
tellEvents(desk, host.tell)
wishes.subscribe(() => applyTheme(wishes.get().theme))
desk.connection.isOnline.subscribe(() => desk.connection.isOnline.get() && desk.wakeUp())
// Before there is a stream that reconnects, nothing but a message that waits finds out that the server is back.
setInterval(() => void desk.outbox.flush(), knockMs)
if (host.isAlone) bookFromAddress()
addEventListener('keydown', (event) => event.key === 'Escape' && host.tell({ type: 'close' }))
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && desk.wakeUp())

const root = document.getElementById('frontdesk')
if (!root) throw new Error('The embed document has no place for the widget.')
createRoot(root).render(
  <DeskProvider value={{ ...desk, host }}>
    <App />
  </DeskProvider>,
)

/** A link of the business's own can lead straight into the booking: `/chat/site_…#book=Portrait session`. */
function bookFromAddress(): void {
  const service = new URLSearchParams(location.hash.slice(1)).get('book')
  if (service !== null) void desk.booking.open({ service: service || undefined })
}
