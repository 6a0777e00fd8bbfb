import { insertArticle } from '@frontdesk/api/article/queries'
import { type ArticleId, newId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { DemoBusiness } from './demo-business.ts'

type DemoArticle = { language: 'en' | 'pt'; title: string; body: string; isDraft?: true }

/** What the businesses are asked most often. */
export const demoArticles: Record<DemoBusiness['key'], readonly DemoArticle[]> = {
  lisbon: [
    {
      language: 'en',
      title: 'What should I wear for a session?',
      body: `Wear what you feel like yourself in. Plain colours age better than patterns.

# Good to bring

- a second layer, since the river is windy
- shoes you can walk in
- anything small that means something to you

A change of clothes is welcome: there is a mirror in the studio.`,
    },
    {
      language: 'en',
      title: 'When do I get my pictures?',
      body: `You see a first selection within three days, and all edited pictures within two weeks.

They come as a private gallery, from which you can download them in full size.`,
    },
    {
      language: 'en',
      title: 'What if it rains?',
      body: `A little rain makes beautiful pictures. If it pours, we move the session to another day, and that costs you nothing.`,
    },
    {
      language: 'pt',
      title: 'Onde posso estacionar?',
      body: `A rua é estreita. O parque mais próximo fica na Praça Luís de Camões, a cinco minutos a pé.`,
    },
    { language: 'en', title: 'Vouchers', body: 'To be written.', isDraft: true },
  ],
  chicago: [
    {
      language: 'en',
      title: 'Where can I park?',
      body: `The garage below the building is free for patients for two hours. Take the ticket with you, and we stamp it.

The entrance is on Harbor Walk, right beside the door.`,
    },
    {
      language: 'en',
      title: 'Which insurance do you accept?',
      body: `We bill most plans directly. Bring your card, and we tell you before anything is done what it will cost you.`,
    },
    {
      language: 'en',
      title: 'How do I cancel or move an appointment?',
      body: `The link in your confirmation mail leads to your appointment, where you can move or cancel it yourself.

Up to a day before it is free of charge.`,
    },
  ],
}

export async function seedArticle(tx: Tx, tenantId: TenantId, { isDraft, ...written }: DemoArticle): Promise<void> {
  const id: ArticleId = newId<'article'>()
  await insertArticle(tx, tenantId, { id, ...written, published: !isDraft, now: new Date() }).execute()
}
