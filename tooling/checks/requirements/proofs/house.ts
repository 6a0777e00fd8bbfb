import type { Proof } from '../judge.ts'

const env = 'apps/server/src/env.test.ts'
const logger = 'apps/server/src/logger.test.ts'
const failing = 'apps/server/test/failing-process.test.ts'
const watch = 'apps/server/test/watch'

/** The process, its environment, its records, and the repository itself. */
export const houseProofs = {
  envBad: { file: env, name: /stops the boot, by name and not by value/ },
  envNames: { file: env, name: /^no variable has a default/ },
  envProcess: { file: env, name: /^the process itself, in the environment/ },
  envMailFrom: { file: env, name: /MAIL_FROM as .* stops the boot/ },
  noStandIn: { file: env, name: /^a stand-in for Stripe runs anywhere but in production/ },
  processFails: { file: failing, name: /ends the process, with one fatal line/ },
  processTold: { file: failing, name: /^told to end, the process ends/ },
  processHangs: { file: failing, name: /^an upstream that hangs keeps a failed process/ },
  oneMailFails: { file: failing, name: /^one mail that fails is logged/ },
  runAll: { file: 'packages/api/src/jobs/run-all.test.ts', name: /^one that fails keeps none of the others/ },
  logFields: { file: logger, name: /^a line holds the allowed fields and nothing else/ },
  logDatabase: { file: logger, name: /^of a database’s error only/ },
  logStripe: { file: logger, name: /^of Stripe’s error only/ },
  logFreeText: { file: logger, name: /^free text, an error in place of fields/ },
  logThrown: { file: logger, name: /that was thrown is told by its type/ },
  logInjection: { file: logger, name: /^line ends within a value/ },
  alertTwenty: { file: `${watch}/alerts.test.ts`, name: /^twenty misses raise one alert/ },
  alertWindow: { file: `${watch}/alerts.test.ts`, name: /^the next window raises an alert/ },
  alertProcesses: { file: `${watch}/alerts.test.ts`, name: /^two processes that count at once/ },
  refusalEvents: { file: `${watch}/refusals.test.ts`, name: /is refused and written down with its reason/ },
  reference: { file: 'packages/api/src/watch/security.test.ts', name: /^the reference that a customer was shown/ },
  referenceForeign: {
    file: 'packages/api/src/watch/security.test.ts',
    name: /^another business’s reference is answered/,
  },
  failureFound: { file: 'packages/api/src/watch/security.test.ts', name: /^a failure of ours is found/ },
  pseudonyms: { file: 'packages/api/src/watch/open-watch.test.ts', name: /^one source has one pseudonym/ },
  notesCostNothing: { file: 'packages/api/src/watch/open-watch.test.ts', name: /^taking a note asks nothing/ },
  recordsForgotten: { file: 'packages/api/src/watch/forget-events.test.ts', name: /^each business keeps its records/ },
  generalWords: { file: 'apps/hub/src/words.test.ts', name: /^a code without words of its own/ },
  auditEach: { file: `${watch}/audit.test.ts`, name: /says who did what/ },
  auditRequest: { file: `${watch}/audit.test.ts`, name: /stands under the id of the very request/ },
  auditInventory: { file: `${watch}/audit.test.ts`, name: /^every event of the inventory/ },
  lintFixtures: {
    file: 'tooling/checks/lint/lint.test.ts',
    name: /^a file that breaks a rule|^every rule of the config/,
  },
  noSecrets: {
    file: 'tooling/checks/repository/secrets.test.ts',
    name: /^nobody has committed|^no built front end carries/,
  },
  noSecretsEver: { file: 'tooling/checks/repository/history.test.ts', name: /^no commit ever held a secret/ },
  weakHashes: {
    file: 'tooling/checks/repository/cryptography.test.ts',
    name: /^only approved algorithms|^no weak algorithm/,
  },
  tlsNotSwitchedOff: { file: 'tooling/checks/repository/cryptography.test.ts', name: /^nothing stops looking/ },
  catalogExact: { file: 'tooling/checks/repository/packages.test.ts', name: /^the catalog gives one exact version/ },
  noForeignRegistry: { file: 'tooling/checks/repository/tree.test.ts', name: /^nothing depends on where packages/ },
  widgetCarries: { file: 'tooling/checks/repository/widget.test.ts', name: /carries nothing of/ },
  ownSecrets: { file: 'tooling/start/src/state.test.ts', name: /has secrets of its own that only its user can read/ },
  silence: { file: `${watch}/silence.test.ts`, name: /^neither a person nor words nor a secret/ },
  ownWords: { file: `${watch}/silence.test.ts`, name: /^a failed call’s line says why/ },
  passwordFields: {
    file: 'tooling/checks/repository/password-fields.test.ts',
    name: /^a field for a password hides it/,
  },
  passwordPasted: { file: 'tooling/checks/repository/password-fields.test.ts', name: /^nothing keeps a password from/ },
  passwordAges: { file: 'tooling/checks/repository/password-fields.test.ts', name: /^no password ages/ },
} as const satisfies Record<string, Proof>
