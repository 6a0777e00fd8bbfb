import { createHash } from 'node:crypto'
import PostalMime, { type Address } from 'postal-mime'

export type Envelope = { from: string; to: string[]; receivedAt: string }

export type Mail = Envelope & {
  /** Made from the Message-ID; the same mail sent again has the same one. */
  id: string
  messageId: string
  subject: string
  /** As written in the mail, where `from` and `to` are what the sender told the server. */
  sender: string
  text: string | undefined
  html: string | undefined
  attachments: Attachment[]
  /** How often it was sent. */
  deliveries: number
}

export type Attachment = { name: string; type: string; content: Uint8Array<ArrayBuffer> }

export async function parseMail(raw: Buffer, envelope: Envelope): Promise<Mail> {
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' })
  const messageId = parsed.messageId ?? `<${hash(raw)}@no-message-id>`
  return {
    ...envelope,
    id: hash(messageId),
    messageId,
    subject: parsed.subject ?? '',
    sender: parsed.from ? nameOf(parsed.from) : envelope.from,
    text: parsed.text,
    html: parsed.html,
    attachments: parsed.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? 'attachment',
      type: mimeType,
      content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
    deliveries: 1,
  }
}

function hash(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}

function nameOf({ name, address }: Address): string {
  return name ? `${name} <${address}>` : (address ?? '')
}
