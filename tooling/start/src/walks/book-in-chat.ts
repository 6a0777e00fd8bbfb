import type { FrameLocator, Page } from 'playwright-core'

/** The steps of the chat, each ending when what it leads to is there. */
export async function openChat(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Open chat' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('textbox', { name: 'Your message' }).waitFor()
  await chat.getByRole('button', { name: 'Book an appointment' }).first().waitFor()
  return chat
}

export async function listServices(chat: FrameLocator): Promise<void> {
  await chat.getByRole('button', { name: 'Book an appointment' }).first().click()
  await chat.getByRole('heading', { name: 'What would you like to book?' }).waitFor()
}

export async function chooseService(chat: FrameLocator, service: string): Promise<void> {
  await chat.getByRole('button', { name: new RegExp(service) }).click()
  await timesIn(chat).first().waitFor()
}

export async function chooseTime(chat: FrameLocator): Promise<void> {
  await timesIn(chat).first().click()
  await chat.getByRole('textbox', { name: 'Your name' }).waitFor()
}

export async function giveDetails(chat: FrameLocator, { name, email }: { name: string; email: string }): Promise<void> {
  await chat.getByRole('textbox', { name: 'Your name' }).fill(name)
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await chat.getByRole('button', { name: 'Continue' }).click()
  await offerIn(chat).waitFor()
}

export async function confirmOffer(chat: FrameLocator, thenShown: string): Promise<void> {
  await offerIn(chat).click()
  await chat.getByRole('heading', { name: thenShown }).waitFor()
}

/** The payment page opens in a tab of its own. */
export async function goToPayment(page: Page, chat: FrameLocator): Promise<Page> {
  const opened = page.waitForEvent('popup')
  await chat.getByRole('button', { name: /^Pay / }).click()
  const payment = await opened
  await payment.getByRole('button', { name: /^Pay / }).waitFor()
  return payment
}

function timesIn(chat: FrameLocator) {
  return chat.getByRole('group', { name: /^Times on/ }).getByRole('button')
}

/** The yes to an offer; where the business has the last word, it is a request. */
function offerIn(chat: FrameLocator) {
  return chat.getByRole('button', { name: /^(Confirm|Send the request)$/ })
}
