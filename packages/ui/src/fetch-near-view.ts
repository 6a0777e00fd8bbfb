type Picture = { load: () => Promise<Blob>; onUrl: (url: string) => void; onBroken: () => void }

/** Fetches a picture when its place comes near the view. Returns how to let go of it, with its place. */
export function fetchNearView(place: Element, { load, onUrl, onBroken }: Picture): () => void {
  let made: string | undefined
  let isGone = false
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      load().then((blob) => {
        if (!isGone) onUrl((made = URL.createObjectURL(blob)))
      }, onBroken)
    },
    { rootMargin: '300px' },
  )
  observer.observe(place)
  return () => {
    isGone = true
    observer.disconnect()
    if (made) URL.revokeObjectURL(made)
  }
}
