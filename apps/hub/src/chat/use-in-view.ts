import { useEffect, useState, type RefObject } from 'react'

/** Whether a good part of the element is on a screen that somebody is looking at. */
export function useInView(ref: RefObject<HTMLElement | null>): boolean {
  const [isOnScreen, setIsOnScreen] = useState(false)
  const [isLooking, setIsLooking] = useState(() => document.visibilityState === 'visible')

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new IntersectionObserver((entries) => setIsOnScreen(entries.at(-1)?.isIntersecting ?? false), {
      threshold: 0.4,
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])

  useEffect(() => {
    const look = (): void => setIsLooking(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])

  return isOnScreen && isLooking
}
