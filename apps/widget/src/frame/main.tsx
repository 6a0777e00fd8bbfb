import { createRoot } from 'react-dom/client'
import type { PreviewDraft } from '../host-messages.ts'
import { Root } from './root.tsx'
import { readConfig } from './desk/config.ts'
import { createDesk } from './desk/desk.ts'
import { linkHost } from './host/host-link.ts'
import { hearPage, pageWishes } from './host/page-wishes.ts'
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
import { chooseLanguage } from './words/languages.ts'
import { catalogueOf, speak } from './words/speak.ts'

const config = readConfig()
// Such an address can be framed by the admin app alone.
const isPreview = location.search === '?preview'
const desk = createDesk(config)
// Before the document has loaded, since that is when the page's side hands over the port.
const wishes = pageWishes()
const host = linkHost(config.origins, (call) => {
  if (call[0] !== 'preview') hearPage({ desk, wishes, tell: (message) => host.tell(message) }, call)
  else if (isPreview) show(call[1])
})

dress()
spoken.subscribe(() => (document.title = words.title({ business: config.tenantName })))
void desk.resume()
tellLauncher(desk, host)
// Nothing that is drawn waits for it.
void import('./host/tell-events.ts').then(({ tellEvents }) => tellEvents(desk, host.tell))
wishes.subscribe(dress)
desk.connection.onReturn((isAnew) => desk.wakeUp({ isAnew }))
void import('./desk/notice-sleep.ts').then(({ noticeSleep }) => noticeSleep(desk.connection.wake))
if (host.isAlone) bookFromAddress()
addEventListener('keydown', (event) => event.key === 'Escape' && host.tell({ type: 'close' }))
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && desk.wakeUp())

const place = document.getElementById('frontdesk')
if (!place) throw new Error('The embed document has no place for the widget.')
const root = createRoot(place)
let page = wishes.get().locale
let hasTold = false
const speakNow = () => speak({ page, own: navigator.languages, texts: config.settings.texts })
// The first words are in the right language, and one asked for later does not overtake another.
let speaking = speakNow().then(() => root.render(<Root desk={desk} host={host} />))
wishes.subscribe(() => {
  const { locale } = wishes.get()
  if (locale !== page) speaking = speaking.then(speakNow)
  page = locale
})

function dress(): void {
  const { look } = config.settings
  applyAccent(config.accentColor)
  applyLook(look)
  applyTheme(wishes.get().theme ?? look.theme)
}

function show({ greeting, accentColor, look, texts, entry, locale }: PreviewDraft): void {
  Object.assign(config, { greeting, accentColor, settings: { ...config.settings, look, texts, entry } })
  desk.door.set('open')
  void desk.entry.load().then((entry) => entry.preview())
  dress()
  if (page !== locale || !hasTold) {
    hasTold = true
    void Promise.all([import('./host/tell-words.ts'), catalogueOf(chooseLanguage([locale]))]).then(
      ([{ wordsOf }, catalogue]) => host.tell(wordsOf(catalogue)),
      () => (hasTold = false),
    )
  }
  page = locale
  speaking = speaking.then(speakNow)
}

/** A link of the business's own can lead straight into the booking: `/chat/site_…#book=Portrait session`. */
function bookFromAddress(): void {
  const service = new URLSearchParams(location.hash.slice(1)).get('book')
  if (service !== null) void desk.booking.open({ service: service || undefined })
}
