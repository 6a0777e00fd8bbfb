import type { Settings } from '../site/sections.ts'

/**
 * Where only known visitors chat, a letter from whoever it may be is taken only if the site itself leads to its form: from a
 * suggestion, or from where one goes on to.
 */
export function takesLetters({ identity, assistant }: Pick<Settings, 'identity' | 'assistant'>): boolean {
  if (!identity.enforce) return true
  const reached = new Set(assistant.quickReplies)
  for (const key of reached) {
    for (const step of assistant.flows.find((flow) => flow.key === key)?.steps ?? []) {
      if (step.do === 'show' && step.card === 'contact') return true
      if (step.do === 'choose') for (const { flow } of step.choices) reached.add(flow)
    }
  }
  return false
}
