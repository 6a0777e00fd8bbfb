import { createRoot } from 'react-dom/client'
import type { PreviewDraft } from '../host-messages.ts'
import { Root } from './root.tsx'
import { readConfig } from './desk/config.ts'
import { createDesk } from './desk/desk.ts'
import { noticeSleep } from './desk/notice-sleep.ts'
import { linkHost } from './host/host-link.ts'
import { hearPage, pageWishes } from './host/page-wishes.ts'
import { tellEvents } from './host/tell-events.ts'
import { tellLauncher } from './host/tell-launcher.ts'
import { applyAccent } from './look/apply-accent.ts'
import { applyLook } from './look/apply-look.ts'
import { applyTheme } from './look/apply-theme.ts'
import './look/tokens.css'
import './look/base.css'
import './look/frame.css'
import './look/thread.css'
import './look/cards.css'
import { spoken, words } from './words.ts'
import { directionOf } from './words/languages.ts'
import { speak } from './words/speak.ts'

const config = readConfig()
// Such an address can be framed by the admin app alone.
const isPreview = location.search === '?preview'
const desk = createDesk(config)
// Before the document has loaded, since that is when the page's side hands over the port.
const wishes = pageWishes()
const host = linkHost(config.origins, (call) => {
  if (call[0] !== 'preview') hearPage({ desk, wishes, tell: (message) => host.tell(message) }, call)
  else if (isPreview) void show(call[1])
})

let page = wishes.get().locale
// Nothing is drawn or told without words, and those asked for later do not overtake others.
let speaking = speakNow().then(begin)
dress()
spoken.subscribe(addressDocument)
void desk.resume()
tellEvents(desk, host.tell)
wishes.subscribe(dress)
desk.connection.onReturn((isAnew) => desk.wakeUp({ isAnew }))
noticeSleep(desk.connection.wake)
if (host.isAlone) bookFromAddress()
addEventListener('keydown', (event) => event.key === 'Escape' && host.tell({ type: 'close' }))
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && desk.wakeUp())

wishes.subscribe(() => {
  const { locale } = wishes.get()
  if (locale !== page) speaking = speaking.then(speakNow)
  page = locale
})

/** In the language of the moment; without a connection, as soon as there is one. */
async function speakNow(): Promise<void> {
  try {
    await speak({ page, own: navigator.languages, texts: config.settings.texts }, desk.connection)
  } catch {
    await desk.connection.returned()
    await speakNow()
  }
}

function begin(): void {
  const place = document.getElementById('frontdesk')
  if (!place) throw new Error('The embed document has no place for the widget.')
  tellLauncher(desk, host)
  createRoot(place).render(<Root desk={desk} host={host} />)
}

function addressDocument(): void {
  const { language, locale } = spoken.get()
  document.title = words.title({ business: config.tenantName })
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(language)
}

function dress(): void {
  const { look } = config.settings
  applyAccent(config.accentColor)
  applyLook(look)
  applyTheme(wishes.get().theme ?? look.theme)
}

async function show(draft: PreviewDraft): Promise<void> {
  const { preview } = await import('./host/preview.ts')
  preview({ desk, host }, draft)
  dress()
  page = draft.locale
  speaking = speaking.then(speakNow)
}

/** A link of the business's own can lead straight into the booking: `/chat/site_…#book=Portrait session`. */
function bookFromAddress(): void {
  const service = new URLSearchParams(location.hash.slice(1)).get('book')
  if (service !== null) void desk.booking.open({ service: service || undefined })
}
