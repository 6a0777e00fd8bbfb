'use client'
import { type FrontdeskOptions, type WidgetDetail, createFrontdesk, getFrontdesk } from '@frontdesk/widget'
import { type RefObject, useEffect, useRef } from 'react'

export type WidgetProps = Pick<FrontdeskOptions, 'url' | 'site' | 'id' | 'locale' | 'theme' | 'nonce'> & {
  /** Who this is, as a token signed by your own server. When it goes away, so does their conversation. */
  identity?: string | undefined
  /** Hears of everything that happens. Another function each time is fine. */
  onEvent?: (detail: WidgetDetail) => void
}
type Props = WidgetProps & Omit<FrontdeskOptions, 'target'>

/** The widget lives as long as the component: made anew when it belongs to another site, told when it should look otherwise. */
export function useWidget(props: Props, place?: RefObject<Element | null>): void {
  const { url, site, id, locale, theme, identity } = props
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const { identity: _told, onEvent: _heard, ...options } = latest.current
    const target = place?.current
    const desk = createFrontdesk({ ...options, url, site, ...(id && { id }), ...(target && { target }) })
    desk.on('*', ({ detail }) => latest.current.onEvent?.(detail))
    return () => desk.destroy()
  }, [url, site, id, place])

  useEffect(() => {
    if (locale) getFrontdesk(id).setLocale(locale)
  }, [id, site, url, locale])

  useEffect(() => {
    if (theme) getFrontdesk(id).setTheme(theme)
  }, [id, site, url, theme])

  // Another page of the same app is no farewell: only whoever was known and is not any more is forgotten.
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (identity) getFrontdesk(id).identify(identity)
    else if (told.current) getFrontdesk(id).logout()
    told.current = identity
  }, [id, site, url, identity])
}
