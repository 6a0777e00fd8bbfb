/** What the secrets of others and of ourselves look like. */
export const secretShapes = {
  'a live key of Stripe': /\b[rs]k_live_\w{8,}/,
  'a test key of Stripe': /\b[rs]k_test_\w{16,}/,
  'a webhook secret': /\bwhsec_\w{20,}/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY/,
  'a key of AWS': /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a key of GitHub, GitLab, npm, Google, Slack or a model':
    /\b(gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|npm_\w{36}|AIza[\w-]{35}|xox[abprs]-[\w-]{10,}|sk-[\w-]{40,})/,
  'a signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  'a credential of ours': /\bfd_[a-z]+_[0-9a-z]{26}\.[\w-]{43}/,
  'a password in an address':
    /\b(postgres(ql)?|smtps?|https?):\/\/[^\s:/'"`$]+:[^\s@/'"`$]{6,}@(?!(localhost|127\.0\.0\.1))/,
}
/** Made up for tests, and of no use anywhere. */
export const madeUp: ReadonlySet<string> = new Set([
  'packages/testkit/src/start-test-app.ts',
  'tooling/stripe-local/test/merchant.ts',
])
