import { asTenant } from '@frontdesk/db/as-tenant'
import { newId } from '@frontdesk/db/ids'
import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'
import { insertArticle } from './queries.ts'

let app: TestApp
let visitor: Awaited<ReturnType<typeof newVisitor>>
beforeAll(async () => {
  app = await startTestApp()
  const member = await staffOf(app, app.a)
  for (const [language, title, body] of articles)
    await member.article.create.mutate({ language, title, body, published: true })
  await member.article.create.mutate({ ...draft, published: false })
  const other = await staffOf(app, app.b)
  await other.article.create.mutate({ ...draft, published: true })
  visitor = await newVisitor(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

const articles = [
  ['en', 'Where can I park?', 'You can leave your car behind the house. It is free for two hours.'],
  ['en', 'Cancelling an appointment', 'Until a day before it costs nothing. Later we charge half of the price.'],
  ['en', 'What should I bring?', 'Comfortable clothes, and a towel if you want to take a shower afterwards.'],
  ['en', 'Gift vouchers', 'We sell vouchers for every service, by mail or at the desk.'],
  ['de', 'Wo kann ich parken?', 'Hinter dem Haus gibt es Parkplätze für unsere Kundinnen und Kunden.'],
  ['de', 'Öffnungszeiten an Feiertagen', 'An Feiertagen bleibt das Geschäft geschlossen.'],
  ['fr', 'Annuler un rendez-vous', 'Vous pouvez annuler jusqu’à la veille sans frais.'],
  ['sv', 'Kan jag få presentkort?', 'Presentkorten säljs hos oss och gäller i tre år.'],
  ['ja', '駐車場はありますか', '建物の裏に駐車場があります。二時間まで無料です。'],
  ['pl', 'Zwroty pieniędzy', 'Pieniądze zwracamy w ciągu siedmiu dni.'],
  ['uk', 'Де можна припаркуватися', 'За будинком є безкоштовна стоянка.'],
  ['ar', 'أين يمكنني ركن السيارة', 'يمكنك ركن سيارتك خلف المبنى مجانا.'],
] as const
const draft = { language: 'en', title: 'Unicorns', body: 'We have no unicorns yet.' } as const

test.each([
  ['the very words', 'Where can I park?', 'Where can I park?'],
  ['other forms of the words', 'is there any parking for cars', 'Where can I park?'],
  ['a whole sentence', 'Hello, I would like to cancel my appointment please', 'Cancelling an appointment'],
  ['one word', 'vouchers?', 'Gift vouchers'],
  ['a letter too few', 'vouchrs', 'Gift vouchers'],
  ['two letters that changed places', 'how do I cancle an apointment', 'Cancelling an appointment'],
  ['words of the text alone', 'do I need a towel for the shower', 'What should I bring?'],
  ['German plurals', 'gibt es einen Parkplatz beim Haus', 'Wo kann ich parken?'],
  ['German without its umlauts', 'offnungszeiten feiertag', 'Öffnungszeiten an Feiertagen'],
  ['French forms', 'comment annulez mon rendez vous', 'Annuler un rendez-vous'],
  ['Swedish forms', 'säljer ni ett presentkort', 'Kan jag få presentkort?'],
  ['Japanese, which has no spaces', '駐車場は無料ですか', '駐車場はありますか'],
  ['Polish, for which there are no stems', 'zwrot pieniedzy', 'Zwroty pieniędzy'],
  ['Ukrainian', 'де припаркуватись', 'Де можна припаркуватися'],
  ['Arabic', 'ركن السيارات', 'أين يمكنني ركن السيارة'],
])('%s find the article', async (_, text, title) => {
  expect((await visitor.article.search.query({ text })).articles[0]?.title).toBe(title)
})

test.each([
  ['something else', 'Do you also repair bicycles and sell flowers?'],
  ['only small words', 'what is it and how do I'],
  ['signs', '?! … 🙂'],
  ['a greeting', 'Hello there, good morning'],
  ['a draft', 'unicorns'],
  ['operators of a search language', `zzz' & !( | :* <->`],
])('%s finds nothing', async (_, text) => {
  expect(await visitor.article.search.query({ text })).toEqual({ articles: [] })
})

test('a visitor reads what is published, and no draft and nothing of another business', async () => {
  const { articles: found } = await visitor.article.search.query({ text: 'towel' })
  const articleId = found[0]?.id ?? ''
  expect(found[0]?.opening).toMatch(/^Comfortable clothes/)
  expect(await visitor.article.get.query({ articleId })).toMatchObject({
    language: 'en',
    title: 'What should I bring?',
  })
  const rows = await app.owner.selectFrom('article').select('id').where('title', '=', draft.title).execute()
  expect(rows).toHaveLength(2)
  for (const { id } of rows) {
    await expect(visitor.article.get.query({ articleId: encodeId('article', id) })).rejects.toMatchObject({
      data: { code: 'not_found' },
    })
  }
})

test('however much a business has written, a visitor who writes nothing but unknown words is heard', async () => {
  const letters = 'aeioubdfgklmnprstvz'
  // Of four to nine letters, and no two alike.
  const word = (at: number) =>
    Array.from({ length: 4 + (at % 6) }, (_, place) => letters[Math.floor(at / 19 ** place + place * 7) % 19]).join('')
  const { tenantId } = app.b
  await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    for (let article = 0; article < 100; article++) {
      const body = Array.from({ length: 1_000 }, (_, at) => word((article * 7_919 + at * 104_729) % 12_000)).join(' ')
      const written = { language: 'en', title: `Long ${article}`, body: body.slice(0, 8_000), published: true } as const
      await insertArticle(tx, tenantId, { id: newId<'article'>(), ...written, now: app.clock.now }).execute()
    }
  })
  const theirs = await newVisitor(app, app.b)
  const text = Array.from({ length: 24 }, (_, at) => word(50_000 + at * 37)).join(' ')
  expect(await theirs.message.send.mutate({ nonce: 'nonce-0001', text })).toMatchObject({ text })
})
