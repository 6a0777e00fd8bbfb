const list = document.querySelector('#list')
const article = document.querySelector('#mail')
const count = document.querySelector('#count')
const clear = document.querySelector('#clear')
const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

let mails = []
let shown = ''
let preferText = false
let drawn = ''

async function refresh() {
  try {
    const response = await fetch('mails')
    const answer = await response.text()
    if (answer === shown) return
    shown = answer
    mails = JSON.parse(answer)
    drawList()
    drawMail()
  } catch {
    shown = ''
    count.textContent = 'Not running any more'
  }
}

function drawList() {
  count.textContent = mails.length === 1 ? '1 mail' : `${mails.length} mails`
  clear.hidden = mails.length === 0
  if (mails.length === 0)
    list.replaceChildren(
      element('li', { className: 'empty' }, 'Nothing yet. Every mail that is sent shows up here by itself.'),
    )
  else list.replaceChildren(...mails.map(listItem))
}

function listItem(mail) {
  const again = mail.deliveries > 1 ? [element('span', { className: 'again' }, `sent ${mail.deliveries} times`)] : []
  const link = element(
    'a',
    { href: `#${mail.id}` },
    element(
      'span',
      { className: 'first' },
      element('span', {}, mail.to.join(', ')),
      element('time', { dateTime: mail.receivedAt }, time.format(new Date(mail.receivedAt))),
    ),
    element('span', { className: 'subject' }, mail.subject || '(no subject)'),
    ...again,
  )
  if (mail === chosen()) link.setAttribute('aria-current', 'true')
  return element('li', {}, link)
}

function chosen() {
  return mails.find((mail) => `#${mail.id}` === location.hash)
}

function drawMail() {
  const mail = chosen()
  // Drawing the same mail again would lose the reader's place in it.
  const next = JSON.stringify([mail, preferText, mails.length > 0])
  if (next === drawn) return
  drawn = next
  document.body.toggleAttribute('data-open', Boolean(mail))
  if (!mail) {
    article.replaceChildren(element('p', { className: 'empty' }, mails.length ? 'Choose a mail to read it.' : ''))
    return
  }
  const asText = !mail.hasHtml || (preferText && mail.text)
  article.replaceChildren(
    element('a', { className: 'back', href: '#' }, '← All mails'),
    element('h2', {}, mail.subject || '(no subject)'),
    facts(mail),
    views(mail, asText),
    asText ? element('pre', {}, ...linked(mail.text ?? '')) : htmlFrame(mail),
  )
}

function facts(mail) {
  const rows = { From: mail.sender, To: mail.to.join(', '), Received: time.format(new Date(mail.receivedAt)) }
  return element(
    'dl',
    {},
    ...Object.entries(rows).flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  )
}

function views(mail, asText) {
  const choices =
    mail.hasHtml && mail.text ? [viewButton('Formatted', !asText, false), viewButton('Plain text', asText, true)] : []
  const files = mail.attachments.map(({ name }, index) =>
    element(
      'a',
      { className: 'attachment', href: `mails/${mail.id}/attachments/${index}`, download: name },
      `Attached: ${name}`,
    ),
  )
  return element('div', { className: 'views' }, ...choices, ...files)
}

function viewButton(label, pressed, wantsText) {
  const button = element('button', { type: 'button' }, label)
  button.setAttribute('aria-pressed', String(Boolean(pressed)))
  button.addEventListener('click', () => {
    preferText = wantsText
    drawMail()
  })
  return button
}

function htmlFrame(mail) {
  const frame = element('iframe', { title: 'The mail as its reader sees it', src: `mails/${mail.id}/html` })
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox')
  return frame
}

function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>"')\]]+)/)
    .map((part, index) => (index % 2 ? element('a', { href: part, target: '_blank', rel: 'noreferrer' }, part) : part))
}

function element(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties)
  node.append(...children)
  return node
}

async function clearAll() {
  await fetch('clear', { method: 'POST' })
  await refresh()
}

clear.addEventListener('click', () => void clearAll())
addEventListener('hashchange', () => {
  drawList()
  drawMail()
})
setInterval(() => void refresh(), 1_500)
await refresh()
