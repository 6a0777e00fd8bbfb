import type { CDPSession, Frame } from 'playwright-core'

/** One thing that a screen reader can come upon. */
export type Heard = {
  role: string
  name: string
  description: string
  value: string
  /** As Chrome has them: `focused`, `invalid`, `level`, `busy`. */
  states: Record<string, unknown>
  children: Heard[]
}

type Value = { value?: unknown }
type AxNode = {
  nodeId: string
  ignored: boolean
  role?: Value
  name?: Value
  description?: Value
  value?: Value
  properties?: { name: string; value: Value }[]
  childIds?: string[]
  parentId?: string
}

/** The tree that the browser hands to screen readers, of the page itself or of a frame of another origin. */
export async function accessibilityTree(frame: Frame): Promise<Heard> {
  const { session, frameId } = await sessionOf(frame)
  await session.send('Accessibility.enable')
  const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId })) as { nodes: AxNode[] }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const root = nodes.find(({ parentId }) => parentId === undefined)
  if (!root) throw new Error('the browser has no tree of this')
  const [heard] = read(root, byId)
  if (!heard) throw new Error('there is nothing to be heard')
  return heard
}

/** A browser may keep a frame of another origin in a process of its own, and then speaks of it separately. */
async function sessionOf(frame: Frame): Promise<{ session: CDPSession; frameId: string }> {
  const page = frame.page()
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const all = [frameTree, ...(frameTree.childFrames ?? [])].map((each) => each.frame)
  const found = all.find(({ url, urlFragment = '' }) => url + urlFragment === frame.url())
  if (found) return { session, frameId: found.id }
  await session.detach()
  const own = await page.context().newCDPSession(frame)
  return { session: own, frameId: (await own.send('Page.getFrameTree')).frameTree.frame.id }
}

/** What is ignored is not there itself, but what is in it is. */
function read(node: AxNode, byId: ReadonlyMap<string, AxNode>): Heard[] {
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id)
    return child ? read(child, byId) : []
  })
  if (node.ignored && node.parentId !== undefined) return children
  const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]))
  const { role, name, description, value } = node
  return [{ role: say(role), name: say(name), description: say(description), value: say(value), states, children }]
}

function say(value: Value | undefined): string {
  return String(value?.value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
