import { type RenderedMail, layOutMail } from '../mail/lay-out-mail.ts'
import { looksLikeALink } from '../mail/looks-like-a-link.ts'

export function inviteMail(tenantName: string, url: string): RenderedMail {
  const business = looksLikeALink(tenantName) ? 'a business' : tenantName
  return layOutMail({
    subject: `Your invitation to ${business}`,
    paragraphs: [
      'Hello,',
      `you have been invited to join the team of ${business} on Frontdesk.`,
      'The link below shows the invitation. There you can accept or decline it. It is good for seven days.',
      'If you did not expect this, you need not do anything.',
    ],
    actions: [{ label: 'See the invitation', way: { url } }],
    note: 'This link is yours alone: please do not pass it on.',
    signature: 'Frontdesk',
  })
}
