import nodemailer from 'nodemailer'

export type OutgoingMail = {
  messageId: string
  fromName: string
  to: string
  subject: string
  text: string
  html: string
}
export type MailTransport = { send(mail: OutgoingMail): Promise<void>; close(): void }

/** SMTP with deadlines. The Message-ID follows from the mail's row, so that a mail sent twice is seen as one. */
export function openMailTransport(smtpUrl: string, fromAddress: string, deadlineMs = 10_000): MailTransport {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    dnsTimeout: deadlineMs,
    connectionTimeout: deadlineMs,
    greetingTimeout: deadlineMs,
    socketTimeout: deadlineMs,
  })
  const domain = fromAddress.split('@').at(-1) ?? 'localhost'
  return {
    async send({ messageId, fromName, to, ...mail }) {
      await transport.sendMail({
        ...mail,
        to: { name: '', address: to }, // as one address: in a text, a comma would begin another
        from: { name: fromName, address: fromAddress },
        messageId: `<${messageId}@${domain}>`,
      })
    },
    close: () => transport.close(),
  }
}
