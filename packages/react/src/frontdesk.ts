'use client'
import type { FrontdeskOptions } from '@frontdesk/widget'
import { type WidgetProps, useWidget } from './use-widget.ts'

export type FrontdeskProps = WidgetProps & Pick<FrontdeskOptions, 'launcher' | 'preload' | 'accent' | 'look' | 'label'>

/** The launcher in the corner of the page, for as long as this is mounted. */
export function Frontdesk(props: FrontdeskProps): null {
  useWidget(props)
  return null
}
