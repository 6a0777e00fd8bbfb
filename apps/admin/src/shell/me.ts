import { createContext, use } from 'react'
import type { Me } from '../api/types.ts'

export const MeContext = createContext<Me | undefined>(undefined)

/** Who is logged in, on every page inside the shell. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe outside the shell')
  return me
}

/** Owners and admins decide about services, hours and sites; agents answer and plan. */
export function useMayConfigure(): boolean {
  return useMe().role !== 'agent'
}
