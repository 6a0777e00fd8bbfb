/** Replies that were begun and not sent yet, by conversation. They live as long as the tab and its member. */
const drafts = new Map<string, string>()

export function draftOf(conversationId: string): string {
  return drafts.get(conversationId) ?? ''
}

export function keepDraft(conversationId: string, text: string): void {
  if (text === '') drafts.delete(conversationId)
  else drafts.set(conversationId, text)
}

export function forgetDrafts(): void {
  drafts.clear()
}
