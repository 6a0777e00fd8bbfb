import type { FrameLocator, Page } from 'playwright-core'
import { chooseService, chooseTime, listServices, openChat } from '../walks/book-in-chat.ts'

const keyMs = 60

/** Ten seconds of a visitor who writes and looks for a time: every key and every press is a real one. */
export async function useChat(page: Page): Promise<void> {
  const chat = await openChat(page)
  await write(page, chat, 'Do you also photograph dogs? Ours is old, deaf and rather shy.')
  await chat.getByRole('button', { name: 'Send message' }).click()
  await listServices(chat)
  await chooseService(chat, 'Portrait session')
  await chooseTime(chat)
  await chat.getByRole('textbox', { name: 'Your name' }).click()
  await page.keyboard.type('Vera Lindholm', { delay: keyMs })
  await chat.getByRole('textbox', { name: 'E-mail address' }).click()
  await page.keyboard.type('vera@letter.example', { delay: keyMs })
  await chat.getByRole('button', { name: 'Continue' }).click()
  await chat.getByRole('button', { name: /^(Confirm|Send the request)$/ }).waitFor()
  await write(page, chat, 'And my two cats, if there is time left at the end?')
  await chat.getByRole('button', { name: 'Send message' }).click()
}

async function write(page: Page, chat: FrameLocator, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Your message' }).click()
  await page.keyboard.type(text, { delay: keyMs })
}
