import { askAssistant } from './ask-assistant.ts'
import {
  chooseService,
  chooseTime,
  confirmOffer,
  giveDetails,
  goToPayment,
  listServices,
  openChat,
} from './book-in-chat.ts'
import type { Walk } from './walk.ts'

const vera = { name: 'Vera Lindholm', email: 'vera@letter.example' }

/** From a web page through the chat to the payment, and back to what the chat says then. */
export async function walkAsVisitor(walk: Walk): Promise<void> {
  await lookAtPages(walk)
  await bookAndPay(walk)
  await requestApproval(walk)
  await askForMuch(walk)
  await joinGroup(walk)
  await askAssistant(walk)
}

async function lookAtPages({ places, newPage, stop }: Walk): Promise<void> {
  const page = await newPage()
  const pages: [name: string, path: string][] = [
    ['both-businesses', '/'],
    ['lisbon-home', '/lisbon/'],
    ['lisbon-sessions', '/lisbon/sessions'],
    ['chicago-home', '/chicago/'],
    ['chicago-team', '/chicago/team'],
    ['no-such-page', '/elsewhere'],
  ]
  for (const [name, path] of pages) {
    await page.goto(`${places.demoUrl}${path}`)
    await stop(name, page)
  }
  await page.goto(`${places.demoUrl}/examples`)
  // A frame out of sight is not drawn, and so never comes to rest.
  await page.locator('.inline').scrollIntoViewIfNeeded()
  await page.frameLocator('.inline iframe').getByRole('textbox', { name: 'Your message' }).waitFor()
  await stop('examples', page)
}

async function bookAndPay({ places, newPage, stop }: Walk): Promise<void> {
  const page = await newPage()
  await page.goto(`${places.demoUrl}/lisbon/`)
  const chat = await openChat(page)
  await stop('chat-open', page)

  await chat.getByRole('textbox', { name: 'Your message' }).fill('Do you also photograph dogs?')
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByText('· Delivered').waitFor()
  await stop('chat-asked', page)

  await listServices(chat)
  await stop('chat-services', page)
  await chooseService(chat, 'Portrait session')
  await stop('chat-times', page)
  await chooseTime(chat)
  await stop('chat-details', page)
  await chat.getByRole('button', { name: 'Continue' }).click()
  await chat.getByText('Please tell us your name.').waitFor()
  await stop('chat-details-refused', page)
  await giveDetails(chat, vera)
  await stop('chat-offer', page)
  await confirmOffer(chat, 'One step left: payment')
  await stop('chat-to-pay', page)

  const payment = await goToPayment(page, chat)
  await stop('payment', payment)
  await payment.getByLabel('Card number').fill('4000 0000 0000 0002')
  await payment.getByRole('button', { name: /^Pay / }).click()
  await payment.getByRole('alert').waitFor()
  await stop('payment-declined', payment)
  await chat.getByText('Waiting for your payment').waitFor()
  await stop('chat-waiting-for-payment', page)

  await payment.getByLabel('Card number').fill('4242 4242 4242 4242')
  await payment.getByRole('button', { name: /^Pay / }).click()
  await chat.getByRole('heading', { name: 'You are booked' }).waitFor()
  await stop('chat-booked', page)
}

async function requestApproval({ places, newPage, stop }: Walk): Promise<void> {
  const page = await newPage()
  await page.goto(`${places.demoUrl}/chicago/`)
  const chat = await openChat(page)
  await listServices(chat)
  await stop('approval-services', page)
  await chooseService(chat, 'New patient exam')
  await stop('approval-times', page)
  await chooseTime(chat)
  await giveDetails(chat, vera)
  await stop('approval-offer', page)
  await confirmOffer(chat, 'Waiting for approval')
  await stop('approval-requested', page)
}

/** A service with extras and questions of every kind, and a deposit: asked for, and then taken back. */
async function askForMuch({ places, newPage, stop }: Walk): Promise<void> {
  const page = await newPage()
  await page.goto(`${places.demoUrl}/lisbon/`)
  const chat = await openChat(page)
  await listServices(chat)
  await chooseService(chat, 'Wedding story')
  await chat.getByRole('checkbox', { name: /An album in linen/ }).check()
  await chat.getByText(/€1,980\.00/).waitFor()
  await stop('chat-extras', page)
  await chooseTime(chat)
  await chat.getByRole('textbox', { name: 'Your name' }).fill(vera.name)
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill(vera.email)
  await chat.getByRole('button', { name: 'Continue' }).click()
  await chat.getByText('Please answer this.').first().waitFor()
  await stop('chat-questions-refused', page)
  await chat
    .getByRole('textbox', { name: /Where do you celebrate/ })
    .fill('Quinta do Vale, from three in the afternoon')
  await chat.getByRole('combobox', { name: 'How many guests?' }).selectOption('20 to 80')
  await giveDetails(chat, vera)
  await stop('chat-offer-with-deposit', page)
  await confirmOffer(chat, 'Waiting for approval')
  await chat.getByRole('button', { name: 'Withdraw this request' }).click()
  await chat.getByRole('button', { name: 'Yes, withdraw' }).waitFor()
  await stop('chat-withdraw', page)
  await chat.getByRole('button', { name: 'Yes, withdraw' }).click()
  await chat.getByRole('heading', { name: 'Cancelled' }).waitFor()
  await stop('chat-withdrawn', page)
}

async function joinGroup({ places, newPage, stop }: Walk): Promise<void> {
  const page = await newPage()
  await page.goto(`${places.demoUrl}/lisbon/`)
  const chat = await openChat(page)
  await listServices(chat)
  await chooseService(chat, 'Photo walk')
  await chat.getByRole('combobox', { name: 'How many come' }).selectOption('2')
  await chat.getByText(/€90\.00/).waitFor()
  await chat
    .getByText(/places left/)
    .first()
    .waitFor()
  await stop('chat-group', page)
}
