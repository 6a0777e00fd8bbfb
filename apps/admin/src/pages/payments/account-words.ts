import type { StripeAccount } from '../../api/types.ts'
import type { BadgeProps } from '@frontdesk/ui/badge'

type Words = {
  badge: string
  tone: NonNullable<BadgeProps['tone']>
  title: string
  text: string
  action: string | null
}

/** What the state of the account means for whoever runs the business, and what to do about it. */
export const accountWords: Record<StripeAccount['state'], Words> = {
  none: {
    badge: 'Not connected',
    tone: 'neutral',
    title: 'Take payments when people book',
    text: 'Customers pay on Stripe’s pages, and the money goes straight to your own account there. Free bookings work without it.',
    action: 'Connect to Stripe',
  },
  onboarding: {
    badge: 'Not finished',
    tone: 'warning',
    title: 'Stripe has a few more questions',
    text: 'Until they are answered nobody can pay you: bookings that cost something wait, and then expire.',
    action: 'Go on at Stripe',
  },
  restricted: {
    badge: 'Restricted',
    tone: 'danger',
    title: 'Stripe takes no payments for you at present',
    text: 'Something about your business is missing or could not be checked. Bookings that cost something cannot be paid until you have settled it.',
    action: 'Settle it at Stripe',
  },
  active: {
    badge: 'Active',
    tone: 'success',
    title: 'You can be paid',
    text: 'Customers pay when they book, and the money goes to your account at Stripe.',
    action: null,
  },
  deauthorised: {
    badge: 'Disconnected',
    tone: 'danger',
    title: 'Your account at Stripe was disconnected',
    text: 'Somebody removed Frontdesk on Stripe’s pages. Earlier payments stay there, and can be refunded there. To be paid through Frontdesk again, connect a new account.',
    action: 'Connect again',
  },
}

/** Stripe names what it wants like `individual.verification.document`. */
export function requirementWords(field: string): string {
  const known = requirements[field]
  if (known) return known
  const words = field.split('.').slice(-2).join(': ').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const requirements: Record<string, string | undefined> = {
  'business_profile.url': 'Your web site',
  'business_profile.mcc': 'What kind of business it is',
  'business_profile.product_description': 'What you offer',
  'business_profile.support_phone': 'A phone number for your customers',
  external_account: 'The bank account that is paid out to',
  'tos_acceptance.date': 'Your yes to Stripe’s terms',
  'tos_acceptance.ip': 'Your yes to Stripe’s terms',
  'individual.verification.document': 'A proof of your identity',
  'company.verification.document': 'A proof of your company',
}

/** Each wish once, in the words above. */
export function wishesOf(due: readonly string[]): string[] {
  return [...new Set(due.map(requirementWords))]
}
