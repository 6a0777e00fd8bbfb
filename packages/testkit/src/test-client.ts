import type { VisitorRouter } from '@frontdesk/api/routers/visitor'
import { createTRPCClient, httpLink } from '@trpc/client'

/** A visitor's client as the widget has it, over real HTTP. */
export function visitorClient(widgetUrl: string, accessToken?: string) {
  return createTRPCClient<VisitorRouter>({
    links: [
      httpLink({
        url: `${widgetUrl}/api/visitor`,
        methodOverride: 'POST',
        headers: accessToken ? { authorization: `Bearer ${accessToken}` } : {},
      }),
    ],
  })
}
