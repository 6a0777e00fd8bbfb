/** Leaves a part of a long page undrawn while it is out of view, where it stands as tall as it is. Returns how to end that. */
export function drawNearView(element: HTMLElement): () => void {
  const { style } = element
  const keepHeight = () => (style.containIntrinsicHeight = `${element.offsetHeight}px`)
  style.contentVisibility = ''
  keepHeight()
  style.contentVisibility = 'auto'
  const observer = new ResizeObserver(keepHeight)
  observer.observe(element)
  return () => observer.disconnect()
}
