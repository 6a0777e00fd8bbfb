import { Card } from '@frontdesk/ui/card'
import { useState, type ReactNode } from 'react'
import { queryClient, trpc } from '../../api/trpc.ts'
import type { Account } from '../../api/types.ts'
import { Items } from '../../parts/item.tsx'
import { AuthenticatorItem } from './authenticator-item.tsx'
import { PasskeyItems } from './passkey-items.tsx'
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx'
import { RecoveryCodesItem } from './recovery-codes-item.tsx'

/** What is asked for beside the password. */
export function SecondStepCard({ account }: { account: Account }): ReactNode {
  const [codes, setCodes] = useState<string[]>()
  async function changed(recoveryCodes?: string[] | null): Promise<void> {
    if (recoveryCodes) setCodes(recoveryCodes)
    await queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() })
  }
  const { totp, passkey } = account.secondFactor
  return (
    <Card
      title="Second step"
      description={
        totp || passkey
          ? 'Your password alone does not open your account.'
          : 'Add one of these, and a stolen password alone does not open your account.'
      }
      flush
    >
      <Items label="Second step">
        <AuthenticatorItem account={account} onChange={changed} />
        <PasskeyItems account={account} onChange={changed} />
        {(totp || passkey) && <RecoveryCodesItem account={account} onChange={changed} />}
      </Items>
      <RecoveryCodesDialog codes={codes} onClose={() => setCodes(undefined)} />
    </Card>
  )
}

export interface FactorItemProps {
  account: Account
  /** With the codes that are shown this once, where there are new ones. */
  onChange: (recoveryCodes?: string[] | null) => Promise<void>
}
