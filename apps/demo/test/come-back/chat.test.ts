/// <reference lib="dom" />
import { aPdf } from '@frontdesk/testkit/file-client'
import { type Walk, type Step, write } from './walk.ts'
import { walkThrough } from './walk-through.ts'
import { expect } from 'vitest'

const field = ({ chat }: Walk, name: string) => chat.getByRole('textbox', { name })
const press = ({ chat }: Walk, name: string) => chat.getByRole('button', { name, exact: true }).click()
const see = ({ chat }: Walk, text: string | RegExp) => chat.getByText(text).first().waitFor()

async function choose(walk: Walk, way: string): Promise<void> {
  await press(walk, 'More about this chat')
  await press(walk, way)
}

const steps: Step[] = [
  {
    name: 'the chat opens',
    isFirst: true,
    asks: '**/embed/*',
    act: ({ page }) => page.getByRole('button', { name: 'Open chat' }).click(),
    // Where nothing could be loaded the launcher lets go of it again, and the next click opens the chat.
    async done(walk) {
      const launcher = walk.page.getByRole('button', { name: 'Open chat', expanded: false })
      const isEither = async () => (await launcher.isVisible()) || (await field(walk, 'Your message').isVisible())
      await expect.poll(isEither).toBe(true)
      if (await launcher.isVisible()) await launcher.click()
      await field(walk, 'Your message').waitFor()
    },
  },
  {
    name: 'half a sentence stays',
    async act(walk) {
      await field(walk, 'Your message').fill('Half a sentence')
    },
    async typed(walk) {
      expect(await field(walk, 'Your message').inputValue()).toBe('Half a sentence')
    },
    async done(walk) {
      await this.typed?.(walk)
      await walk.page.reload()
      await walk.page.getByRole('button', { name: /^Open chat/ }).click()
      await expect.poll(() => field(walk, 'Your message').inputValue()).toBe('Half a sentence')
    },
  },
  {
    name: 'a message arrives once',
    asks: '**/api/visitor/message.send',
    act: (walk) => write(walk, 'Only once, please'),
    typed: (walk) => see(walk, 'Only once, please'),
    done: (walk) => see(walk, 'Only once, please'),
    made: messagesSaid,
  },
  {
    name: 'a file goes with one message',
    asks: '**/files/visitor/keep',
    async act(walk) {
      const chooser = walk.page.waitForEvent('filechooser')
      await press(walk, 'Attach files')
      await (await chooser).setFiles({ name: 'Wishes.pdf', mimeType: 'application/pdf', buffer: aPdf })
      await field(walk, 'Your message').fill('What we would like')
    },
    async typed(walk) {
      expect(await field(walk, 'Your message').inputValue()).toBe('What we would like')
    },
    async done(walk) {
      await walk.chat
        .getByRole('list', { name: 'Files to send' })
        .getByText(/ B$| kB$/)
        .waitFor()
      await press(walk, 'Send message')
      walk.said.push('What we would like')
      await walk.chat.getByRole('button', { name: 'Save Wishes.pdf' }).waitFor()
    },
    made: ({ house: { app } }) =>
      countOf(app.owner.selectFrom('attachment').where('message_id', 'is not', null).select('id').execute()),
  },
  {
    name: 'the prices are there',
    isFirst: true,
    asks: '**/api/visitor/service.list',
    arrive: openFirst,
    act: (walk) => press(walk, 'Prices'),
    async done(walk) {
      const line = walk.chat.getByRole('listitem').filter({ hasText: 'Portrait session' })
      // With its style sheet, which is fetched with the card.
      await expect.poll(() => line.evaluate((item) => getComputedStyle(item).display)).toBe('grid')
    },
  },
  {
    name: 'the opening hours are there',
    isFirst: true,
    asks: '**/api/visitor/assistant.business',
    arrive: openFirst,
    act: (walk) => press(walk, 'Opening hours'),
    done: (walk) => see(walk, /9:00/),
  },
  {
    name: 'a letter arrives once',
    isFirst: true,
    asks: '**/api/visitor/contact.send',
    async arrive(walk) {
      await openFirst(walk)
      await press(walk, 'Leave a message')
      await field(walk, 'Your name').fill('Vera Visitor')
      await field(walk, 'E-mail address').fill('vera@example.com')
      await walk.chat.locator('textarea[name="text"]').fill('Do you treat children, too?')
    },
    act: (walk) => press(walk, 'Send'),
    async typed(walk) {
      expect(await walk.chat.locator('textarea[name="text"]').inputValue()).toBe('Do you treat children, too?')
    },
    done: (walk) => see(walk, 'answers you by e-mail'),
    made: lettersThere,
  },
  {
    name: 'the chat ends once',
    asks: '**/api/visitor/thread.end',
    arrive: (walk) => choose(walk, 'End this chat'),
    act: (walk) => press(walk, 'End it'),
    done: (walk) => see(walk, 'You ended this chat.'),
    made: ({ house: { app } }) =>
      countOf(app.owner.selectFrom('message').where('ended_by', 'is not', null).select('id').execute()),
  },
  {
    name: 'what the chat was like is said once',
    asks: '**/api/visitor/thread.rate',
    async arrive(walk) {
      await choose(walk, 'End this chat')
      await press(walk, 'End it')
      await walk.chat.getByRole('radio', { name: 'Good', exact: true }).check({ force: true })
      await field(walk, 'What made it so?').fill('Quick and kind')
    },
    act: (walk) => press(walk, 'Send'),
    done: (walk) => see(walk, 'You found this chat: Good'),
    made: ({ house: { app } }) =>
      countOf(app.owner.selectFrom('message').where('rating', 'is not', null).select('id').execute()),
  },
  {
    name: 'a copy is mailed once',
    asks: '**/api/visitor/thread.mailCopy',
    async arrive(walk) {
      await walk.thread?.say('Gladly')
      await see(walk, 'Gladly')
      await choose(walk, 'Mail me a copy')
      await field(walk, 'E-mail address').fill('vera@example.com')
    },
    act: (walk) => press(walk, 'Send the e-mail'),
    async typed(walk) {
      expect(await field(walk, 'E-mail address').inputValue()).toBe('vera@example.com')
    },
    done: (walk) => see(walk, 'On its way to vera@example.com'),
    made: ({ house: { app } }) => countOf(app.owner.selectFrom('chat_mail').select('id').execute()),
  },
]

async function openFirst({ page, chat }: Walk): Promise<void> {
  await page.getByRole('button', { name: 'Open chat' }).click()
  await chat.getByRole('textbox', { name: 'Your message' }).waitFor()
}

async function countOf(rows: Promise<unknown[]>): Promise<number> {
  return (await rows).length
}

async function messagesSaid({ house: { app } }: Walk): Promise<number> {
  return await countOf(app.owner.selectFrom('message').where('author', '=', 'visitor').select('id').execute())
}

async function lettersThere({ house: { app } }: Walk): Promise<number> {
  return await countOf(app.owner.selectFrom('conversation').where('contact_form', '=', true).select('id').execute())
}

walkThrough(steps)
