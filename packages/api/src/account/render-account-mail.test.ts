import type { AccountMailKind } from '@frontdesk/db/schema'
import { describe, expect, test } from 'vitest'
import { mintToken } from '../credential/token.ts'
import { accountMailWords } from './mail-words.ts'
import { renderAccountMail } from './render-account-mail.ts'

const appUrl = 'https://desk.example'
const kinds = Object.keys(accountMailWords) as AccountMailKind[] // the table's own keys

describe.each(kinds)('the mail %s', (kind) => {
  const { actions } = accountMailWords[kind]
  const token = actions.some((action) => action.token) ? mintToken('verify').token : undefined
  const { subject, text, html } = renderAccountMail(kind, appUrl, token)
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => new URL(link))

  test('says the same as text and as HTML, in one subject line', () => {
    expect(subject).toMatch(/^[\w ,.’]{10,60}$/)
    for (const line of accountMailWords[kind].lines) {
      expect(text).toContain(line)
      expect(html).toContain(line)
    }
  })

  test('leads to our own pages only, and carries a token nowhere but in the fragment', () => {
    expect(links.map(({ href }) => href)).toEqual([...text.matchAll(/https:\S+/g)].map(([link]) => link))
    expect(links).toHaveLength(actions.length)
    for (const { origin, pathname, search } of links) {
      expect({ origin, search }).toEqual({ origin: appUrl, search: '' })
      expect(pathname).toMatch(/^\/admin\/[a-z-]+$/)
    }
    const withToken = links.filter(({ hash }) => hash !== '')
    expect(withToken.map(({ hash }) => hash)).toEqual(token === undefined ? [] : [`#${token}`])
  })
})

test('a link without its token is not sent, nor a token without a link', () => {
  expect(() => renderAccountMail('reset', appUrl, undefined)).toThrow('needs its token')
  expect(() => renderAccountMail('has_account', appUrl, 'token')).toThrow('needs its token')
})
