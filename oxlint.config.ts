import { defineConfig } from 'oxlint'
import { importRules, tests } from './tooling/checks/lint/import-rules.ts'

const guessable = {
  object: 'Math',
  property: 'random',
  message: 'Use node:crypto or Web Crypto: guessable ids are a hole.',
}
const unescaped = {
  object: 'sql',
  property: 'raw',
  message: 'Values and names go through sql`…`, sql.id and sql.table.',
}
const mocks = ['mock', 'doMock', 'hoisted', 'stubGlobal'].map((property) => ({
  object: 'vi',
  property,
  message: 'Tests run the real thing; stand-ins stand at the wire.',
}))
const hidesFailures = {
  object: 'Promise',
  property: 'all',
  message: 'One failure would hide the others: settle each and log it, as runAll does.',
}
const goesOut = { object: 'globalThis', property: 'fetch', message: 'Calls go out through core/outbound.ts.' }

/** One config for everything. Each rule of ours has a file in tooling/checks/fixtures that breaks it. */
export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest', 'react', 'jsx-a11y', 'node'],
  jsPlugins: ['./tooling/checks/lint/plugin.ts'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/dist/**', '**/*.gen.ts', 'tooling/checks/fixtures/**'],
  categories: { correctness: 'error' },
  rules: {
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-explicit-any': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'eslint/eqeqeq': 'error',
    'eslint/max-lines': ['error', { max: 300 }],
    'eslint/max-params': ['error', { max: 3 }],
    'eslint/no-console': 'error',
    'eslint/no-empty': 'error',
    'eslint/no-eval': 'error',
    'typescript/no-implied-eval': 'error',
    'eslint/no-script-url': 'error',
    'eslint/no-restricted-properties': ['error', guessable, unescaped, ...mocks],
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'node/no-process-env': 'error',
    'vitest/no-disabled-tests': 'error',
    'vitest/no-focused-tests': 'error',
    'frontdesk/no-enum': 'error',
    'frontdesk/reason-for-assertion': 'error',
    'react/no-danger': 'error',

    // Objects of functions are written as methods here and have no `this`.
    'typescript/unbound-method': 'off',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // Some tests assert by what they wait for, and some that anything is thrown at all.
    'vitest/expect-expect': 'off',
    'vitest/require-to-throw-message': 'off',
    // axe looks at the pages themselves; these would forbid what it and screen readers want.
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/no-redundant-roles': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/refs': 'off',
    'react/set-state-in-effect': 'off',
    'promise/no-callback-in-promise': 'off',
  },
  overrides: [
    ...importRules,
    {
      files: tests,
      rules: {
        'frontdesk/reason-for-assertion': 'off',
        'typescript/no-base-to-string': 'off',
        'eslint/no-script-url': 'off', // what must be refused
      },
    },
    { files: ['**/*.config.ts', 'tooling/checks/lint/plugin.ts'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['**/{env,environment,main}.ts', '**/*.config.ts', 'packages/testkit/**', 'tooling/**'],
      rules: { 'node/no-process-env': 'off' },
    },
    { files: ['**/bench/**', '**/laws/**', 'tooling/start/**'], rules: { 'eslint/no-console': 'off' } },
    {
      files: ['packages/{api,db,scheduling}/src/**'],
      excludeFiles: tests,
      rules: { 'frontdesk/no-clock': 'error' },
    },
    {
      files: ['packages/{api,db}/src/**', 'apps/server/src/**'],
      excludeFiles: [...tests, 'packages/api/src/core/outbound.ts'],
      rules: {
        'eslint/no-restricted-globals': ['error', { name: 'fetch', message: goesOut.message }],
        'eslint/no-restricted-properties': ['error', guessable, unescaped, hidesFailures, goesOut, ...mocks],
      },
    },
    {
      files: ['packages/{api,db}/src/**', 'apps/server/src/**'],
      excludeFiles: [...tests, 'packages/api/src/credential/**'],
      rules: { 'frontdesk/no-secret-comparison': 'error' },
    },
  ],
})
