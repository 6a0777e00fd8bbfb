import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aPdf } from '@frontdesk/testkit/file-client'
import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import { answer, button, choose, composer, hold, open, say, talk, write } from './steps.ts'

const offline = [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/]

export const threadStates: Chapter = {
  title: 'The conversation',
  states: [
    {
      name: 'greeting',
      async reach(scene) {
        await open(scene)
        await scene.chat.getByRole('group', { name: scene.words.quickReplies }).waitFor()
      },
    },
    {
      name: 'thread-loading',
      async reach(scene) {
        await talk(scene)
        await hold(scene, 'message.earlier')
        await hold(scene, 'live.*')
        await open(scene)
        await scene.chat.getByText(scene.words.loading).waitFor()
      },
    },
    { name: 'thread', reach: thread },
    {
      name: 'thread-scrolled-back',
      async reach(scene) {
        await thread(scene)
        for (const text of Object.values(scene.content.said).slice(0, 8)) await say(scene, text)
        await scene.chat.getByRole('log').evaluate((log) => {
          const box = log.closest('.thread')
          if (box) box.scrollTop = 0
        })
        await button(scene, scene.words.live.newest).waitFor()
      },
    },
    {
      name: 'draft-of-many-lines',
      async reach(scene) {
        await talk(scene)
        const { long, link, garden } = scene.content.said
        await composer(scene).fill([long, link, garden].join('\n'))
      },
    },
    {
      name: 'sending',
      async reach(scene) {
        await talk(scene)
        await hold(scene, 'message.send')
        await write(scene, scene.content.said.later)
        await scene.chat.getByText(scene.words.message.sending).waitFor()
      },
    },
    {
      name: 'offline',
      expected: offline,
      async reach(scene) {
        await talk(scene)
        await scene.page.context().setOffline(true)
        await write(scene, scene.content.said.tunnel)
        await scene.chat.getByText(scene.words.message.waiting).waitFor()
        await scene.chat.getByText(scene.words.offline).waitFor()
      },
    },
    {
      name: 'files-chosen',
      expected: [/status of 415/],
      async reach(scene) {
        await talk(scene)
        await choosePictures(scene)
      },
    },
    {
      name: 'files-sent',
      expected: [/status of 415/],
      async reach(scene) {
        await sendFiles(scene)
      },
    },
    {
      name: 'picture-large',
      expected: [/status of 415/],
      async reach(scene) {
        const { chat, words, content } = scene
        await sendFiles(scene)
        await button(scene, words.attachments.show({ name: content.files.picture })).click()
        await chat.getByRole('dialog', { name: content.files.picture }).waitFor()
      },
    },
    {
      name: 'session-ended',
      expected: [/status of 401/],
      async reach(scene) {
        const { page, tenant, chat, words } = scene
        await talk(scene)
        const frame = page.frames().find((each) => each.url().includes('/embed/'))
        // As it is when what the browser kept is too old.
        await frame?.evaluate(
          (key) => localStorage.setItem(key, 'fd_refresh_old.old'),
          `frontdesk.${tenant.siteKey}.refresh`,
        )
        await open(scene)
        await chat.getByText(words.sessionEnded).waitFor()
      },
    },
    {
      name: 'menu',
      async reach(scene) {
        await talk(scene)
        await button(scene, scene.words.chat.menu).click()
        await button(scene, scene.words.chat.sheets.end).waitFor()
      },
    },
    {
      name: 'copy-by-mail',
      async reach(scene) {
        await talk(scene)
        await choose(scene, scene.words.chat.sheets.copy)
        await button(scene, scene.words.chat.sendMail).click()
        await scene.chat.getByText(scene.words.field.email.required).waitFor()
      },
    },
    {
      name: 'copy-mailed',
      async reach(scene) {
        const { chat, words, content } = scene
        await talk(scene)
        await choose(scene, words.chat.sheets.copy)
        await chat.getByRole('textbox', { name: words.details.email }).fill(content.visitor.email)
        await button(scene, words.chat.sendMail).click()
        await chat.getByText(words.chat.mailed({ email: content.visitor.email })).waitFor()
      },
    },
    {
      name: 'on-another-device',
      async reach(scene) {
        await talk(scene)
        await choose(scene, scene.words.chat.sheets.wayOn)
        await button(scene, scene.words.chat.sendMail).waitFor()
      },
    },
    {
      name: 'end-sure',
      async reach(scene) {
        await talk(scene)
        await choose(scene, scene.words.chat.sheets.end)
        await button(scene, scene.words.chat.endYes).waitFor()
      },
    },
    {
      name: 'ended',
      async reach(scene) {
        await endedChat(scene)
      },
    },
    {
      name: 'rating',
      async reach(scene) {
        const { chat, words, content } = scene
        await endedChat(scene)
        await chat.getByRole('radio', { name: words.chat.ratings.r4, exact: true }).check({ force: true })
        await chat.getByRole('textbox', { name: words.chat.why }).fill(content.said.comment)
      },
    },
    {
      name: 'rated',
      async reach(scene) {
        const { chat, words } = scene
        await endedChat(scene)
        await chat.getByRole('radio', { name: words.chat.ratings.r5, exact: true }).check({ force: true })
        await button(scene, words.chat.sendRating).click()
        await chat.getByText(words.chat.youRated({ rating: words.chat.ratings.r5 })).waitFor()
      },
    },
  ],
}

/** Two days, both sides, short and long, and a link. */
async function thread(scene: Scene): Promise<void> {
  const { app, tenant, content, chat, words } = scene
  const { said } = content
  await open(scene)
  await say(scene, said.yesterday)
  await answer(scene, said.yesterdayAnswer)
  await chat.getByText(said.yesterdayAnswer).waitFor()
  await app.owner
    .updateTable('message')
    .set({ created_at: new Date(app.clock.now.getTime() - 14 * 3_600_000) })
    .where('tenant_id', '=', tenant.tenantId)
    .execute()
  await open(scene)
  await chat.getByText(words.yesterday).waitFor()
  await say(scene, said.dogs)
  for (const text of [said.dogsYes, said.park, said.link]) await answer(scene, text)
  await chat.getByText(said.park).waitFor()
  await say(scene, said.long)
}

async function sendFiles(scene: Scene): Promise<void> {
  const { chat, words, content } = scene
  await talk(scene)
  await choosePictures(scene)
  await composer(scene).fill(content.said.garden)
  await button(scene, words.composer.send).click()
  await chat.getByRole('img', { name: content.files.picture }).waitFor()
}

async function choosePictures({ page, chat, words, content }: Scene): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await chat.getByRole('button', { name: words.attachments.attach }).click()
  const picture = await readFile(join(import.meta.dirname, 'garden.png'))
  await (
    await chooser
  ).setFiles([
    { name: content.files.picture, mimeType: 'image/png', buffer: picture },
    { name: content.files.letter, mimeType: 'application/pdf', buffer: aPdf },
    { name: content.files.movie, mimeType: 'video/mp4', buffer: Buffer.from('no picture') },
  ])
  await chat.getByText(words.attachments.problems.unsupported_media_type).waitFor()
  const list = chat.getByRole('list', { name: words.attachments.toSend })
  await list.locator('.tray-ready').nth(1).waitFor()
}

async function endedChat(scene: Scene): Promise<void> {
  const { chat, words } = scene
  await talk(scene)
  await choose(scene, words.chat.sheets.end)
  await button(scene, words.chat.endYes).click()
  await chat.getByText(words.chat.endedByYou).waitFor()
  await chat.getByRole('group', { name: words.chat.rate }).waitFor()
}
