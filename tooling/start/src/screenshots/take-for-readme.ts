import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../root.ts'
import { go } from '../walks/go.ts'
import type { Stop } from '../walks/walk.ts'
import { walkAsCustomer } from '../walks/walk-as-customer.ts'
import { walkAsStaff } from '../walks/walk-as-staff.ts'
import { walkAsVisitor } from '../walks/walk-as-visitor.ts'
import type { Places } from '../welcome.ts'

export type Camera = { browser: Browser; places: Places }

/** The four pictures that the README shows. */
export async function takeForReadme({ browser, places }: Camera): Promise<void> {
  const surroundings = { browser, places, screen: 'desktop' } as const
  await go(walkAsVisitor, surroundings, takeSome({ 'chat-offer': 'widget', payment: 'payment' }))
  await go(walkAsCustomer, surroundings, takeSome({ confirmed: 'hub' }))
  await go(walkAsStaff, surroundings, takeSome({ 'inbox-customer': 'inbox' }))
}

function takeSome(pictures: Record<string, string>): Stop {
  return async (name, page) => {
    const picture = pictures[name]
    if (!picture) return
    await page.screenshot({ path: join(root, 'docs', 'images', `${picture}.png`) })
  }
}
