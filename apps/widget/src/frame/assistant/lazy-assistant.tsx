import { lazyPart } from '../lazy-part.tsx'

export const LazyAssistant = lazyPart(async () => (await import('./assistant-part.tsx')).AssistantPart)
