import type { Message } from '../api/types.ts'

type AssistantNews = NonNullable<Message['assistant']>

/** What the assistant did in a visitor's thread, for whoever takes it over. */
export function assistantWords({ said, articles }: AssistantNews): string {
  if (said === 'person') return 'The visitor asked the assistant for a person.'
  if (articles.length === 0) return 'The assistant answered with an article that is no longer shown.'
  return `The assistant answered with ${articles.map(inWords).join(', ')}.`
}

function inWords({ title, helpful }: AssistantNews['articles'][number]): string {
  if (helpful === null) return `“${title}”`
  return `“${title}” (${helpful ? 'it helped' : 'it did not help'})`
}
