import type { RenderedMail } from '../mail/lay-out-mail.ts'

/** Anybody can set up a business, give it a name and invite an address: a link in the name would come from us. */
const looksLikeALink = /https?:|www\.|\w\.\w{2,}|[@/\\]/i

export function inviteMail(tenantName: string, url: string): RenderedMail {
  const business = looksLikeALink.test(tenantName) ? 'a business' : tenantName
  const lines = [
    'Hello,',
    `you have been invited to join the team of ${business} on Frontdesk.`,
    'The link below shows the invitation. There you can accept or decline it. It is good for seven days.',
    'If you did not expect this, you need not do anything.',
  ]
  const action = 'See the invitation'
  const warning = 'This link is yours alone: please do not pass it on.'
  return {
    subject: `Your invitation to ${business}`,
    text: `${lines.join('\n\n')}\n\n${action}:\n${url}\n\n${warning}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:32px 16px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.6;overflow-wrap:anywhere">
<div style="max-width:520px;margin:0 auto">
${lines.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join('\n')}
<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0f5f56;color:#ffffff;text-decoration:none;font-weight:600">${action}</a></p>
<p style="margin:0 0 24px;font-size:14px">${warning}</p>
</div></body></html>`,
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
