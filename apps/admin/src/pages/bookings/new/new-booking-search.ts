/** What the page begins with: where it was clicked, or whom it is for. */
export interface NewBookingSearch {
  at?: string
  provider?: string
  customer?: string
  conversation?: string
  project?: string
}

export function readNewBookingSearch(search: Record<string, unknown>): NewBookingSearch {
  const text = (name: keyof NewBookingSearch): string | undefined => {
    const value = search[name]
    return typeof value === 'string' && value.length <= 64 ? value : undefined
  }
  const at = text('at')
  return {
    at: at !== undefined && !Number.isNaN(Date.parse(at)) ? at : undefined,
    provider: text('provider'),
    customer: text('customer'),
    conversation: text('conversation'),
    project: text('project'),
  }
}
