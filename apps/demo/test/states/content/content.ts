/** A made-up studio in one language: everything on the pictures that is not a word of the widget's own. */
export type Content = {
  language: 'en' | 'de' | 'ar'
  /** The visitor's browser. */
  locale: string
  visitorZone: string
  name: string
  zone: string
  currency: string
  address: string
  greeting: string
  member: string
  providers: readonly [string, string]
  visitor: { name: string; email: string }
  categories: { portraits: string; celebrations: string; walks: string }
  services: Record<ServiceKey, { name: string; description: string; location: string }>
  addons: { longer: string; prints: string; album: string }
  questions: { purpose: string; where: string; guests: string; choices: readonly string[]; publish: string }
  answers: { purpose: string; where: string }
  said: Record<SaidKey, string>
  articles: readonly { title: string; body: string }[]
  files: { picture: string; letter: string; movie: string }
  launcherText: string
  /** What comes before the first message. */
  entry: { consent: string; order: string; wish: string; orderGiven: string; notAPhone: string; phone: string }
  /** A question with two ways on, as a business may write it itself. */
  choice: { label: string; text: string }
}

export type ServiceKey = 'portrait' | 'couple' | 'wedding' | 'walk' | 'call'

type SaidKey =
  | 'dogs'
  | 'dogsYes'
  | 'park'
  | 'yesterday'
  | 'yesterdayAnswer'
  | 'link'
  | 'long'
  | 'garden'
  | 'later'
  | 'tunnel'
  /** What the assistant finds an article for. */
  | 'rain'
  | 'letter'
  | 'comment'
