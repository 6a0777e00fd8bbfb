import process from 'node:process'
import { parseArgs } from 'node:util'
import { readOperatorEnv, readPaymentsEnv } from './env.ts'
import { openAccountByOperator, switchAccountByOperator } from './operate/account.ts'
import { checkPaymentsByOperator } from './operate/check-payments.ts'
import { eraseTenantByOperator } from './operate/erase-tenant.ts'
import { resealByOperator } from './operate/reseal.ts'

const usage = `Commands of the operator. They need DATABASE_URL, OPERATOR_KEY and, during a rotation, OPERATOR_KEYS_OLD.

  node apps/server/src/operate.ts reseal                   wrap every data key with the newest operator key
  node apps/server/src/operate.ts reseal --new-keys        make every tenant a new data key
  node apps/server/src/operate.ts reseal --rows            seal anew what older data keys sealed
  node apps/server/src/operate.ts erase-tenant --tenant <id> --name <its name>
  node apps/server/src/operate.ts check-payments   say what differs from Stripe, which needs STRIPE_SECRET_KEY as well
  node apps/server/src/operate.ts open-account --email <address>    make an account, and a link to choose its password
  node apps/server/src/operate.ts switch-off --email <address>      let nobody log in to an account any more
  node apps/server/src/operate.ts switch-on --email <address>       let its owner log in to it again

  --tenant <id>   for one tenant only
`

const options = {
  'new-keys': { type: 'boolean', default: false },
  rows: { type: 'boolean', default: false },
  tenant: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
} as const

const tell = (line: string) => void process.stdout.write(`${line}\n`)

try {
  const { positionals, values } = parseArgs({ options, allowPositionals: true })
  const [command] = positionals
  if (command === 'reseal') await resealByOperator(readOperatorEnv(process.env), values, tell)
  else if (command === 'erase-tenant') await eraseTenantByOperator(readOperatorEnv(process.env), values, tell)
  else if (command === 'open-account') await openAccountByOperator(readOperatorEnv(process.env), values, tell)
  else if (command === 'switch-off' || command === 'switch-on') {
    const state = command === 'switch-off' ? 'off' : 'on'
    await switchAccountByOperator(readOperatorEnv(process.env), { ...values, state }, tell)
  } else if (command === 'check-payments') {
    if ((await checkPaymentsByOperator(readPaymentsEnv(process.env), values, tell)) > 0) process.exitCode = 1
  } else {
    process.stderr.write(usage)
    process.exitCode = 2
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The command failed.'}\n`)
  process.exitCode = 1
}
