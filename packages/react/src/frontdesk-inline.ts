'use client'
import { type CSSProperties, type ReactNode, createElement, useId, useRef } from 'react'
import { type WidgetProps, useWidget } from './use-widget.ts'

export type FrontdeskInlineProps = WidgetProps & { className?: string; style?: CSSProperties }

/** The chat in the middle of the page. It is as large as this element, which needs a height. */
export function FrontdeskInline({ className, style, ...props }: FrontdeskInlineProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const own = useId()
  useWidget({ ...props, id: props.id ?? `inline-${own}` }, place)
  return createElement('div', { ref: place, className, style })
}
