import type { Provider, Service } from '../../../api/types.ts'

/** Who gives this service, of those who are there. */
export function offering(service: Service | undefined, providers: readonly Provider[]): Provider[] {
  const ids = new Set<string>(service?.providerIds)
  return providers.filter(({ id, active }) => active && ids.has(id))
}
