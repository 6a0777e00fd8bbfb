import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { AskOptions, Assertion, Attestation, RegisterOptions } from './types.ts'

export const hasPasskeys = browserSupportsWebAuthn()

/** Lets the browser ask for a passkey and sign the challenge with it. */
export async function signWithPasskey(optionsJSON: AskOptions): Promise<Assertion> {
  const { id, response } = await startAuthentication({ optionsJSON })
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return { credential: id, clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) }
}

/** Lets the browser make a passkey. */
export async function makePasskey(optionsJSON: RegisterOptions): Promise<Attestation> {
  const { id, response } = await startRegistration({ optionsJSON })
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { credential: id, clientDataJSON, attestationObject, transports: transports.filter(isKnown) }
}

type Transport = Attestation['transports'][number]
const known: readonly string[] = [
  'ble',
  'cable',
  'hybrid',
  'internal',
  'nfc',
  'smart-card',
  'usb',
] satisfies Transport[]

function isKnown(transport: string): transport is Transport {
  return known.includes(transport)
}

/** The person closed the browser's question, or it gave up waiting: nothing went wrong. */
export function isChangedMind(error: unknown): boolean {
  return error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name)
}
