'use client'
import { type Frontdesk, getFrontdesk } from '@frontdesk/widget'
import { useMemo } from 'react'

/** Speaks to the widget of this name, from anywhere: `useFrontdesk().book({ service: 'Portrait' })`. */
export function useFrontdesk(id?: string): Frontdesk {
  return useMemo(() => getFrontdesk(id), [id])
}
