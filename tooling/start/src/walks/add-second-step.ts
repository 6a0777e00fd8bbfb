import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import type { Walk } from './walk.ts'

/** An authenticator app and a passkey, and then in with the passkey alone. */
export async function addSecondStep({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/admin/account`)
  await page.getByRole('button', { name: 'Set up', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Set up your authenticator app' })
  const secret = (await dialog.getByRole('code').innerText()).replaceAll(/\s/g, '')
  await stop('authenticator', page)
  await dialog.getByRole('textbox', { name: 'Six digits' }).fill(codeOf(secret))
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('alertdialog', { name: 'Keep these codes' }).waitFor()
  await stop('recovery-codes', page)
  await page.getByRole('button', { name: 'I have kept them' }).click()

  await giveAuthenticator(page)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Work laptop')
  await stop('passkey-name', page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('Work laptop').waitFor()
  await stop('second-step', page)

  await page.context().clearCookies()
  await page.goto(`${places.appUrl}/admin/log-in`)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
}

/** And what asks for it: the password is right, and that is not enough. */
export async function comeByPassword(
  { places, newPage, stop }: Walk,
  login: { email: string; password: string },
): Promise<void> {
  const page = await newPage()
  await page.goto(`${places.appUrl}/admin/log-in`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(login.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(login.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('textbox', { name: 'Code' }).fill('000 000')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('alert').waitFor()
  await stop('second-step-refused', page)
}

function codeOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate()
}

/** A fingerprint reader that always says yes. https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/ */
async function giveAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
