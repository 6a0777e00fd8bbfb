import type { z } from 'zod'
import type { Terms } from '../booking/terms.ts'

type Settings = {
  priceMinor: number
  seats: number
  terms: Terms
  addons: readonly { extraMinutes: number }[]
  questions: readonly { kind: string; choices: readonly string[] }[]
}

/** What each field may be by itself and the others do not allow. */
export function checkSettings(settings: Settings, ctx: z.core.$RefinementCtx<Settings>): void {
  const { priceMinor, seats, terms, addons, questions } = settings
  const refuse = (path: (string | number)[], code: 'too_small' | 'too_large' | 'format') =>
    ctx.addIssue(issue(path, code))

  if (terms.deposit && priceMinor === 0) refuse(['terms', 'deposit'], 'format')
  else if (terms.deposit?.kind === 'amount' && terms.deposit.amountMinor >= priceMinor)
    refuse(['terms', 'deposit', 'amountMinor'], 'too_large')

  for (const at of idleRefunds(settings)) refuse(['terms', 'refunds', at], 'format')

  // Whoever shares a start shares its end as well.
  for (const [at, { extraMinutes }] of addons.entries())
    if (seats > 1 && extraMinutes > 0) refuse(['addons', at, 'extraMinutes'], 'too_large')

  for (const [at, { kind, choices }] of questions.entries()) {
    const path = ['questions', at, 'choices']
    if (kind === 'choice' && choices.length < 2) refuse(path, 'too_small')
    if (kind !== 'choice' && choices.length > 0) refuse(path, 'format')
    for (const [position, choice] of choices.entries())
      if (choices.indexOf(choice) < position) refuse([...path, position], 'format')
  }
}

/** Steps that never count, because as much or more still goes back later. Without a price or a way to cancel, none does. */
function idleRefunds({ priceMinor, terms: { cancelUntil, refunds } }: Settings): number[] {
  if (priceMinor === 0 || cancelUntil === null) return []
  const steps = refunds.map(({ until, percent }, at) => ({ at, percent, hours: until.days * 24 + until.hours }))
  const isIdle = (step: (typeof steps)[number]): boolean =>
    steps.some(({ at, percent, hours }) => {
      if (hours === step.hours && percent === step.percent) return at < step.at
      return hours <= step.hours && percent >= step.percent
    })
  return steps.filter(isIdle).map(({ at }) => at)
}

export function issue(path: (string | number)[], code: 'too_small' | 'too_large' | 'format') {
  const message = 'not with the others'
  if (code === 'format') return { code: 'custom' as const, path, message }
  if (code === 'too_small') return { code, path, message, origin: 'number' as const, minimum: 0 }
  return { code: 'too_big' as const, path, message, origin: 'number' as const, maximum: 0 }
}
