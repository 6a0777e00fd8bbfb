/** The version that the SDK in use asks for; test/webhooks.test.ts holds the two together. */
export const API_VERSION = '2026-10-28.endive'
