import { z } from 'zod'
import { InstantOut, line } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { PasswordIn } from '../credential/password-schemas.ts'

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/)
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

/** What a browser says that a passkey signed; of its answer these fields and no others. https://www.w3.org/TR/webauthn-3/ */
export const Assertion = z.strictObject({
  credential: base64url(1_400),
  clientDataJSON: base64url(4_000),
  authenticatorData: base64url(4_000),
  signature: base64url(2_000),
  userHandle: base64url(100).optional(),
})
export type Assertion = z.output<typeof Assertion>

export const Attestation = z.strictObject({
  credential: base64url(1_400),
  clientDataJSON: base64url(4_000),
  attestationObject: base64url(8_000),
  transports: z.array(transport).max(10),
})
export type Attestation = z.output<typeof Attestation>

/** What somebody has beside their password. */
export const Factor = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('totp'), code: z.string().max(20) }),
  z.strictObject({ method: z.literal('recovery_code'), code: z.string().max(60) }),
  z.strictObject({ method: z.literal('passkey'), assertion: Assertion }),
])
export type Factor = z.output<typeof Factor>
export const FactorIn = z.strictObject({ factor: Factor })
export const PasskeyIn = z.strictObject({ assertion: Assertion })

const KnownKeys = z.array(
  z.strictObject({ type: z.literal('public-key'), id: z.string(), transports: z.array(transport).optional() }),
)
/** As `navigator.credentials.get` takes it. */
export const AskOptions = z.strictObject({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number(),
  userVerification: z.literal('required'),
  allowCredentials: KnownKeys,
})
export type AskOptions = z.input<typeof AskOptions>

/** `passkey` is null where they have none. */
export const FactorOptions = z.strictObject({
  totp: z.boolean(),
  recoveryCode: z.boolean(),
  passkey: AskOptions.nullable(),
})

/** As `navigator.credentials.create` takes it. */
export const RegisterOptions = z.strictObject({
  challenge: z.string(),
  rp: z.strictObject({ id: z.string(), name: z.string() }),
  user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.strictObject({ type: z.literal('public-key'), alg: z.number() })),
  timeout: z.number(),
  attestation: z.literal('none'),
  excludeCredentials: KnownKeys,
  authenticatorSelection: z.strictObject({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
})

/** Password, and with it what else they have; or a passkey, which is both at once. */
export const Prove = z.strictObject({ password: PasswordIn.optional(), factor: Factor.optional() })
export type Prove = z.output<typeof Prove>

export const NewTotp = z.strictObject({ secret: z.string(), uri: z.string() })
export const TotpCode = z.strictObject({ code: z.string().max(20) })
/** Shown this once. */
export const RecoveryCodes = z.strictObject({ codes: z.array(z.string()) })
/** Null where there were some already. */
export const Added = z.strictObject({ recoveryCodes: z.array(z.string()).nullable() })

export const AddPasskey = z.strictObject({ name: line(60), attestation: Attestation })
export type AddPasskey = z.output<typeof AddPasskey>
export const PasskeyById = z.strictObject({ passkeyId: idIn('passkey') })
export const RenamePasskey = z.strictObject({ passkeyId: idIn('passkey'), name: line(60) })
export const Passkeys = z.strictObject({
  passkeys: z.array(
    z.strictObject({
      id: idOut('passkey'),
      name: z.string(),
      createdAt: InstantOut,
      lastUsedAt: InstantOut.nullable(),
    }),
  ),
})
