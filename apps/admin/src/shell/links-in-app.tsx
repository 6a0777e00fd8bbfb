import { Outlet, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'

/** Lets every link of the shared components move within the app. They name paths as the routes do: `/bookings`. */
export function LinksInApp(): ReactNode {
  const router = useRouter()
  return (
    <RouterProvider
      navigate={(path) => router.history.push(`${router.basepath}${path}`)}
      useHref={(path) => (path.startsWith('/') ? `${router.basepath}${path}` : path)}
    >
      <Outlet />
    </RouterProvider>
  )
}
