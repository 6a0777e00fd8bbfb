import { serve } from '@hono/node-server'
import { Hono } from 'hono'

export type LabPage = AsyncDisposable & { withWidget: string; without: string; withHeavyScript: string }

/** One page of the demo three times: as it is, with nothing of ours on it, and with something that any laboratory must notice. */
export async function serveLabPage(demoUrl: string): Promise<LabPage> {
  const app = new Hono()
  app.get('*', async (c) => {
    const { pathname, searchParams } = new URL(c.req.url)
    const answer = await fetch(`${demoUrl}${pathname}`)
    const type = answer.headers.get('content-type') ?? ''
    if (!type.startsWith('text/html'))
      return new Response(await answer.arrayBuffer(), { headers: { 'content-type': type } })
    const html = await answer.text()
    if (searchParams.has('heavy')) return c.html(withoutWidget(html).replace('</body>', `${heavyScript}</body>`))
    return c.html(searchParams.has('plain') ? withoutWidget(html) : html)
  })
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((done) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
      done({ server: started, port: info.port }),
    )
  })
  const page = `http://127.0.0.1:${port}/lisbon/`
  return {
    withWidget: page,
    without: `${page}?plain`,
    withHeavyScript: `${page}?heavy`,
    [Symbol.asyncDispose]: async () => await new Promise<void>((done) => server.close(() => done())),
  }
}

/** Works for a fifth of a second after the first picture, and then pushes the page down. */
const heavyScript = `<script>requestAnimationFrame(() => setTimeout(() => {
  const until = performance.now() + 200
  while (performance.now() < until);
  const bar = document.createElement('div')
  bar.style.height = '300px'
  document.body.prepend(bar)
}, 50))</script>`

function withoutWidget(html: string): string {
  const plain = html
    .replace(/<script>window\.Frontdesk=.*?<\/script>/s, '')
    .replace(/<script[^>]*\/widget\.js"[^>]*><\/script>/, '')
  if (plain.includes('widget.js')) throw new Error('the page embeds the chat in a way that is not known here')
  return plain
}
