export type Handoff = { isOpen: boolean; url: string }

/** Opens the tab within the click, since browsers allow it only there, and sends it on as soon as the one-time link is there. */
export async function openHandoff(getUrl: () => Promise<string>, meanwhile: string): Promise<Handoff> {
  const tab = window.open('', '_blank')
  if (tab) {
    // The page it goes to must not be able to steer this one.
    tab.opener = null
    tab.document.title = meanwhile
    tab.document.body.textContent = meanwhile
  }
  try {
    const url = await getUrl()
    if (tab && !tab.closed) tab.location.replace(url)
    return { isOpen: tab !== null, url }
  } catch (error) {
    tab?.close()
    throw error
  }
}
