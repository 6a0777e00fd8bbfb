import nodemailer from 'nodemailer'

export type OutgoingMail = {
  messageId: string
  fromName: string
  to: string
  subject: string
  text: string
  html: string
  /** For a calendar; who reads the mail is offered to take it in. */
  calendar?: { method: 'request' | 'cancel'; content: string }
}
export type MailTransport = {
  /** Whom every mail is from. */
  fromAddress: string
  send(mail: OutgoingMail): Promise<void>
  close(): void
}

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
    fromAddress,
    async send({ messageId, fromName, to, calendar, ...mail }) {
      await transport.sendMail({
        ...mail,
        to: { name: '', address: to }, // as one address: in a text, a comma would begin another
        from: { name: fromName, address: fromAddress },
        ...(calendar && { icalEvent: { ...calendar, filename: 'appointment.ics' } }),
        messageId: `<${messageId}@${domain}>`,
      })
    },
    close: () => transport.close(),
  }
}
