/* What the buttons of the page of examples do. It runs in the browser as it stands. */
const { Frontdesk } = window
const list = document.querySelector('#heard')

for (const button of document.querySelectorAll('[data-verb]')) {
  button.addEventListener('click', () => {
    const { verb, value } = button.dataset
    Frontdesk(verb, JSON.parse(value) ?? undefined)
    // What is destroyed hears nothing any more.
    if (verb === 'init') listen('')
  })
}

document.querySelector('#other').addEventListener('click', () => {
  const { otherSite: site } = document.querySelector('main').dataset
  Frontdesk('dentist.init', { site, launcher: 'none' })
  Frontdesk('dentist.open')
})

for (const name of ['', 'inline.', 'dentist.']) listen(name)

function listen(name) {
  window.Frontdesk(`${name}off`, '*', show)
  window.Frontdesk(`${name}on`, '*', show)
}

function show({ detail }) {
  const { v: _version, type, instance, ...rest } = detail
  const item = document.createElement('li')
  const event = document.createElement('b')
  event.textContent = type
  item.append(event, ` ${[instance, ...Object.values(rest)].filter((part) => part !== '').join(' ')}`)
  list.querySelector('.none')?.remove()
  list.prepend(item)
  for (const old of [...list.children].slice(12)) old.remove()
}
