import { accountMailWords } from '@frontdesk/api/account/mail-words'
import { renderAccountMail } from '@frontdesk/api/account/render-account-mail'
import { composeMail } from '@frontdesk/api/mail/compose-mail'
import { noticeMail, noticeOf } from '@frontdesk/api/notice/notice-words'
import { inviteMail } from '@frontdesk/api/team/invite-mail'
import { alertMail } from '@frontdesk/api/watch/alert-mail'
import { newId } from '@frontdesk/db/ids'
import { launchBrowser } from '@frontdesk/start/launch-browser'
import { schemes, screens } from '@frontdesk/start/walks/screens'
import { mailKinds, mailRow, situations } from '@frontdesk/testkit/mail-rows'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFlaws } from './find-flaws.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Whoever shows a mail puts it into a page of their own. */
const ofPages = /^(?:region|landmark-one-main) at /

describe.each(Object.entries(screens))('on a %s', (_screen, options) => {
  test.each(schemes)('every mail is fit to be seen in a %s inbox', async (colorScheme) => {
    await using context = await browser.newContext({ ...options, colorScheme })
    await using page = await context.newPage()
    const flaws: string[] = []
    for (const [name, html] of mails()) {
      await page.setContent(html)
      const found = await findFlaws(page)
      flaws.push(...found.filter((flaw) => !ofPages.test(flaw)).map((flaw) => `${name}: ${flaw}`))
    }
    expect(flaws).toEqual([])
  })
})

const appUrl = 'https://desk.example.com'

function mails(): [name: string, html: string][] {
  const business = 'Atelier Luz'
  const notice = {
    event: 'booking_confirmed',
    booking_id: newId<'booking'>(),
    service_name: 'Portrait session',
    addons: ['A print'],
    seats: 3,
    starts_at: new Date('2026-03-12T10:00:00Z'),
    ends_at: new Date('2026-03-12T11:00:00Z'),
    business_name: business,
    business_zone: 'Europe/Lisbon',
  } as const
  return [
    ...mailKinds.map((kind): [string, string] => [kind, toCustomer(kind)]),
    ...Object.keys(accountMailWords).map((kind): [string, string] => [kind, aboutAccount(kind)]),
    ['invitation', inviteMail(business, `${appUrl}/admin/invite#token`).html],
    ['alert', alertMail('misses', { business, appUrl }).html],
    ['notice', noticeMail(noticeOf(notice, appUrl), business).html],
  ]
}

/** With all there can be in it: two zones, a deposit, and a name without a place to break. */
function toCustomer(kind: (typeof mailKinds)[number]): string {
  return composeMail(
    { ...mailRow(kind, { ...situations.yen, seats: 3, addons: ['A print'] }), provider_name: 'Ж'.repeat(120) },
    {
      customer: { name: 'Vera Visitor', email: 'vera@example.com' },
      wayIn: kind === 'hub_code' ? { code: '123456' } : { url: `${appUrl}/hub#token` },
      fromAddress: 'desk@example.com',
      now: new Date('2026-03-20T10:00:00Z'),
    },
  ).html
}

function aboutAccount(name: string): string {
  const kind = name as keyof typeof accountMailWords // one of its keys
  const wantsToken = accountMailWords[kind].actions.some(({ token }) => token)
  return renderAccountMail(kind, appUrl, wantsToken ? 'token' : undefined).html
}
