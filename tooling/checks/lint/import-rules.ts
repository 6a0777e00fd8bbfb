import type { OxlintConfig } from 'oxlint'

type Override = NonNullable<OxlintConfig['overrides']>[number]
type Ban = { message: string; regex?: string; group?: string[]; importNames?: string[]; allowTypeImports?: boolean }

export const tests = ['**/*.test.{ts,tsx}', '**/test/**', 'packages/testkit/**', 'tooling/checks/**']

/** Each zone lists all of its bans, since a later override replaces an earlier one as a whole. */
export const importRules: Override[] = [
  zone(['**/*'], [secretCompare(), environment()]),
  zone(
    ['packages/api/src/**', 'packages/db/src/**', 'apps/server/src/**'],
    [...serverSide(), secretCompare(), environment()],
  ),
  zone(['packages/api/src/credential/**'], [...serverSide(), environment()]),
  zone(['packages/api/src/core/call-outside.ts'], [secretCompare(), environment()]),
  zone(['packages/db/src/**'], [...serverSide(), knowsNoFeature(), secretCompare(), environment()]),
  zone(['packages/api/src/**/rules.ts'], [...pure(), secretCompare(), environment()]),
  zone(
    ['packages/contrast/src/**', 'packages/money/src/**', 'packages/scheduling/src/**'],
    [onlyRelative('Colours, money and slots are arithmetic: they need nothing but their own files.')],
  ),
  zone(['apps/admin/**', 'apps/hub/**', 'apps/widget/**', 'packages/ui/**', 'packages/client/**'], [...browserSide()]),
  zone(
    ['apps/widget/src/loader.ts', 'apps/widget/src/loader/**'],
    [onlyRelative('The loader runs on other people’s pages and carries nobody’s code but ours.')],
  ),
]

function zone(files: string[], patterns: Ban[]): Override {
  return { files, excludeFiles: tests, rules: { 'eslint/no-restricted-imports': ['error', { patterns }] } }
}

function serverSide(): Ban[] {
  return [
    {
      regex: '^@frontdesk/(stripe-local|testkit|start|checks)(/|$)',
      message: 'What runs for customers never loads a stand-in or a tool.',
    },
    { regex: '^@frontdesk/(ui|client)(/|$)', message: 'Servers do not import front ends.' },
    {
      regex: '^((node:)?(https?|http2|tls|dgram)|undici|axios|got|node-fetch)$',
      allowTypeImports: true,
      message: 'Calls go out through core/outbound.ts, or core/call-outside.ts where a tenant typed the address.',
    },
    {
      group: ['node:net', 'net'],
      importNames: ['connect', 'createConnection', 'Socket'],
      allowTypeImports: true,
      message: 'Calls go out through core/outbound.ts.',
    },
  ]
}

function browserSide(): Ban[] {
  return [
    {
      regex: '^@frontdesk/(api|scheduling)(/|$)',
      allowTypeImports: true,
      message: 'A front end imports the type of its own router, and nothing that runs.',
    },
    {
      regex: '^@frontdesk/(db|server|stripe-local|testkit|start|checks)(/|$)',
      message: 'Not even a type: a front end knows its router only.',
    },
    {
      regex: '^(kysely|pg|stripe|iron-session|graphile-worker|hono|pino|nodemailer)(/|$)',
      message: 'Server code has no place in a browser.',
    },
  ]
}

function pure(): Ban[] {
  return [
    { regex: '^(kysely|pg|node:.*|@trpc/.*)$', message: 'Rules are pure: rows and the time are passed in.' },
    {
      regex: '^(stripe|@frontdesk/db/.*)$',
      allowTypeImports: true,
      message: 'Rules know the types of rows, and no way to fetch them.',
    },
    {
      regex: '/(queries|router)\\.ts$',
      allowTypeImports: true,
      message: 'Rules are pure: rows and the time are passed in.',
    },
  ]
}

function knowsNoFeature(): Ban {
  return { regex: '^@frontdesk/(api|server|scheduling)(/|$)', message: 'The database package knows no feature.' }
}

function onlyRelative(message: string): Ban {
  return { regex: '^[^.]', message }
}

function secretCompare(): Ban {
  return {
    group: ['node:crypto', 'crypto'],
    importNames: ['timingSafeEqual'],
    message: 'Secrets are compared in credential/ and nowhere else.',
  }
}

function environment(): Ban {
  return {
    group: ['node:process', 'process'],
    importNames: ['env'],
    message: 'The environment is read in env.ts and passed on.',
  }
}
