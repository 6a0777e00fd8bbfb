import { useRouter } from '@tanstack/react-router'
import { leaveTab } from './claim-tab.ts'

/** Goes on in a tenant that the session has just been led to; nothing of another one stays in this tab. */
export function useEnterTenant(): (path: '/inbox' | '/services') => Promise<void> {
  const router = useRouter()
  return async (path) => {
    leaveTab()
    await router.navigate({ to: path, replace: true, ignoreBlocker: true })
    await router.invalidate()
  }
}
