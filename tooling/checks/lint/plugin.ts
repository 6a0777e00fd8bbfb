import { noClock } from './no-clock.ts'
import { noEnum } from './no-enum.ts'
import { noSecretComparison } from './no-secret-comparison.ts'
import { reasonForAssertion } from './reason-for-assertion.ts'

/** Our own lint rules, where no rule of others says it. */
export default {
  meta: { name: 'frontdesk' },
  rules: {
    'no-clock': noClock,
    'no-enum': noEnum,
    'no-secret-comparison': noSecretComparison,
    'reason-for-assertion': reasonForAssertion,
  },
}
