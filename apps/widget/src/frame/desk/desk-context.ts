import { createContext, useContext } from 'react'
import type { HostLink } from '../host/host-link.ts'
import type { Habits } from '../time/habits.ts'
import type { Desk } from './desk.ts'

const Context = createContext<(Desk & Habits & { host: HostLink }) | undefined>(undefined)

export const DeskProvider = Context.Provider

export function useDesk(): Desk & Habits & { host: HostLink } {
  const desk = useContext(Context)
  if (!desk) throw new Error('outside of the provider')
  return desk
}
