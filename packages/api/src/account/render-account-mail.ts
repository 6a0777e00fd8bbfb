import type { AccountMailKind } from '@frontdesk/db/schema'
import { type RenderedMail, layOutMail } from '../mail/lay-out-mail.ts'
import { accountMailWords } from './mail-words.ts'

/** A token stands in the fragment, which no server, no log and no other page gets to see. */
export function renderAccountMail(kind: AccountMailKind, appUrl: string, token: string | undefined): RenderedMail {
  const { subject, lines, actions } = accountMailWords[kind]
  const wantsToken = actions.some((action) => action.token)
  if (wantsToken ? !token : token) throw new Error('a link needs its token, and only a link')
  return layOutMail({
    subject,
    paragraphs: ['Hello,', ...lines],
    actions: actions.map((action) => ({
      label: action.label,
      way: { url: `${appUrl}/admin/${action.page}${action.token ? `#${token}` : ''}` },
    })),
    note: wantsToken ? 'This link is yours alone: please do not pass it on.' : '',
    signature: 'Frontdesk',
  })
}
