/// <reference lib="dom" />
import { Frontdesk, FrontdeskInline, useFrontdesk } from '@frontdesk/react'
import { StrictMode, createElement, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

declare global {
  var goTo: (route: 'home' | 'chat' | 'inline') => void
  var page: { url: string; site: string }
}

/** A small single-page app whose routes have the chat in the corner, in the middle, or not at all. */
function App() {
  const [route, setRoute] = useState('home')
  useEffect(() => {
    globalThis.goTo = setRoute
  }, [])
  const desk = useFrontdesk()
  return createElement(
    'main',
    null,
    createElement('h1', null, route),
    route === 'chat' && createElement(Frontdesk, { ...page, theme: 'dark' }),
    route === 'chat' && createElement('button', { onClick: () => desk.open() }, 'Talk to us'),
    route === 'inline' && createElement(FrontdeskInline, { ...page, style: { height: 560, width: 400 } }),
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(createElement(StrictMode, null, createElement(App)))
