import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

const parking = { language: 'en', title: 'Where can I park?', body: 'Behind the house.', published: false } as const

test('an article is written, changed, shown, hidden and deleted, and the records say so', async () => {
  const { id: articleId } = await member.article.create.mutate(parking)
  const changed = { language: 'de', title: '  Wo kann ich parken?  ', body: 'Hinter dem Haus.' } as const
  await member.article.update.mutate({ articleId, ...changed })
  expect(await member.article.get.query({ articleId })).toEqual({
    id: articleId,
    ...changed,
    title: 'Wo kann ich parken?',
    published: false,
    helpful: 0,
    unhelpful: 0,
    updatedAt: app.clock.now.toISOString(),
  })
  for (const published of [true, false]) await member.article.setPublished.mutate({ articleId, published })
  await member.article.remove.mutate({ articleId })
  await expect(member.article.get.query({ articleId })).rejects.toMatchObject({ data: { code: 'not_found' } })

  const { entries } = await member.audit.list.query({ about: 'article' })
  expect(entries.map(({ event }) => event).toReversed()).toEqual([
    'article.created',
    'article.updated',
    'article.published',
    'article.withdrawn',
    'article.removed',
  ])
})

test('the list has every article of the business by its title, and nobody else’s', async () => {
  for (const title of ['Prices', 'Address']) await member.article.create.mutate({ ...parking, title })
  const { articles } = await member.article.list.query({})
  expect(articles.map(({ title }) => title)).toEqual(['Address', 'Prices'])
  const other = await staffOf(app, app.b)
  expect(await other.article.list.query({})).toEqual({ articles: [] })
  for (const articleId of [articles[0]?.id ?? '', 'nonsense']) {
    await expect(other.article.remove.mutate({ articleId })).rejects.toMatchObject({ data: { code: 'not_found' } })
  }
})

test('an article says something, in words of a language that there is', async () => {
  for (const wrong of [{ title: ' ' }, { body: '\n' }, { body: 'x'.repeat(8001) }, { language: 'tlh' as 'en' }]) {
    await expect(member.article.create.mutate({ ...parking, ...wrong })).rejects.toMatchObject({
      data: { code: 'invalid', fields: [{ path: Object.keys(wrong)[0] }] },
    })
  }
})

test('an agent reads the articles and changes none', async () => {
  const agent = await staffOf(app, app.a, { role: 'agent' })
  const [first] = (await agent.article.list.query({})).articles
  const articleId = first?.id ?? ''
  const refusal = { data: { code: 'forbidden' } }
  await expect(agent.article.create.mutate(parking)).rejects.toMatchObject(refusal)
  await expect(agent.article.setPublished.mutate({ articleId, published: true })).rejects.toMatchObject(refusal)
  await expect(agent.article.remove.mutate({ articleId })).rejects.toMatchObject(refusal)
})
