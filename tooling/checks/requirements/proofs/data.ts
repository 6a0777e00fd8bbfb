import type { Proof } from '../judge.ts'

const catalogue = 'packages/db/src/catalogue.test.ts'
const closed = 'packages/db/src/closed-tables.test.ts'
const grants = 'packages/db/src/grants.test.ts'
const rls = 'packages/db/src/row-level-security.test.ts'
const seal = 'packages/db/src/seal.test.ts'
const entry = 'packages/db/src/entry.test.ts'
const races = 'apps/server/test/races.test.ts'

/** What the database holds and refuses: tenants, keys, grants, sealing, and races for what is scarce. */
export const dataProofs = {
  tenantTables: { file: catalogue, name: /^the table .* > / },
  tenantFirst: { file: catalogue, name: /is found by its tenant first/ },
  noTenantReasons: { file: catalogue, name: /^every table belongs to a tenant/ },
  noSequences: { file: catalogue, name: /^nothing counts: no sequence/ },
  idColumns: { file: catalogue, name: /^an id is 128 bits/ },
  hashesNotNull: { file: catalogue, name: /^what is sealed, hashed or a blind index is bytes/ },
  clearText: { file: catalogue, name: /^text in the clear is nobody’s/ },
  views: { file: 'packages/db/src/views-and-json.test.ts', name: /^a view/ },
  json: { file: 'packages/db/src/views-and-json.test.ts', name: /column of (unchecked )?JSON/ },
  noDefaults: { file: 'packages/db/src/fresh-database.test.ts', name: /^a new database knows nobody/ },
  appendOnly: { file: closed, name: /adds to .* and can never change or remove/ },
  closedCredentials: { file: closed, name: /cannot read credentials/ },
  closedKeys: { file: closed, name: /can neither change nor remove the key of a tenant/ },
  intakeBlind: { file: closed, name: /the intake role > / },
  grantsReviewed: { file: grants, name: /^every grant is one that somebody has looked at/ },
  rolesPlain: { file: grants, name: /^no role of the running system can pass row-level security/ },
  definers: { file: grants, name: /^what runs with more rights than its caller/ },
  roleDeadlines: { file: 'packages/db/src/open-database.test.ts', name: /^nothing that .* does may run, wait/ },
  roleLogins: { file: 'packages/db/src/migrate.test.ts', name: /^another operator’s key logs nobody in/ },
  rlsNothing: { file: rls, name: /^without a tenant nothing is seen/ },
  rlsOwn: { file: rls, name: /^a tenant sees its own rows and no others/ },
  rlsForeign: { file: rls, name: /^changing and deleting another tenant’s rows by their ids/ },
  rlsJoin: { file: rls, name: /^a booking cannot join one tenant’s customer/ },
  batchUndone: { file: 'packages/db/src/batch.test.ts', name: /are all undone when one of them fails/ },
  entryRefused: { file: entry, name: /^a refused credential > / },
  entryNull: { file: entry, name: /proves nothing with null instead of a verifier/ },
  entryError: { file: entry, name: /^after an error > / },
  entryForbidden: { file: entry, name: /^a credential that may not > / },
  sealNothing: { file: seal, name: /shows nothing of itself and never looks the same twice/ },
  sealMoved: { file: seal, name: /does not open in another/ },
  sealBits: { file: seal, name: /does not open when any one bit was changed/ },
  sealOtherKey: { file: seal, name: /does not open with another key/ },
  blindIndex: { file: seal, name: /^a blind index > / },
  keyForeign: { file: 'packages/db/src/keyring.test.ts', name: /opens nothing of one tenant with the keys of another/ },
  keyRotation: {
    file: 'apps/server/test/at-rest/rotation.test.ts',
    name: /the operator’s key changes|data keys change too/,
  },
  keyErased: { file: 'packages/db/src/keyring.test.ts', name: /what was sealed with an erased key is gone/ },
  canaries: { file: 'apps/server/test/canary/canary.test.ts', name: /^no word, id or secret of one business/ },
  canaryControl: {
    file: 'apps/server/test/canary/canary.test.ts',
    name: /^the words of one business come to light|^every column/,
  },
  erased: {
    file: 'packages/api/src/erasure/erase-customer.test.ts',
    name: /^an erased person is nowhere|^with the keys gone/,
  },
  searchApart: { file: 'packages/api/src/search/search.test.ts', name: /^the words of one business find nothing/ },
  signatures: { file: 'apps/server/test/http/webhook-signature.test.ts', name: /^what(ever)? / },
  webhookSize: { file: 'apps/server/test/http/webhook-signature.test.ts', name: /^an event has 256 KiB at most/ },
  otherMode: { file: 'apps/server/test/http/webhook-signature.test.ts', name: /^an event of the other mode/ },
  oneWriter: {
    file: 'packages/api/src/search/one-writer.test.ts',
    name: /is written in one place, which seals and indexes it/,
  },
  idsRandom: { file: 'packages/db/src/ids.test.ts', name: /^ids use all of their 128 bits/ },
  idsEven: { file: 'packages/api/src/core/id-schema.test.ts', name: /^ten thousand ids|do not follow each other$/ },
  idsMalformed: { file: 'packages/api/src/core/id-schema.test.ts', name: /is looked for like one that nobody has/ },
  idBrands: { file: 'packages/api/src/core/id-schema.test.ts', name: /^an address, an id of another kind or any text/ },
  cursorTamper: { file: 'packages/api/src/core/page.test.ts', name: /^a cursor that was tampered with is none/ },
  cursorBound: { file: 'packages/api/src/core/page.test.ts', name: /^a cursor is good for its own list/ },
  cursorSilent: { file: 'packages/api/src/core/page.test.ts', name: /^a cursor tells nothing and counts nothing/ },
  fiftyAtMost: { file: 'packages/api/src/core/page.test.ts', name: /^nobody gets more than fifty at once/ },
  hoursBackwards: { file: 'packages/api/src/provider/availability.test.ts', name: /^ranges that go backwards/ },
  staffForeign: {
    file: 'packages/api/src/conversation/conversation.test.ts',
    name: /^nobody of another business sees a thread/,
  },
  bookingRange: { file: 'packages/db/src/double-booking.test.ts', name: /^a range may not end before it starts/ },
  bookedTwice: {
    file: 'packages/db/src/double-booking.test.ts',
    name: /cannot be booked again|of many who book one slot/,
  },
  slotRace: { file: races, name: /^ten visitors at once want one slot/ },
  confirmRace: { file: races, name: /^one proposal confirmed ten times at once/ },
  eventTwenty: { file: races, name: /^one Stripe event delivered twenty times/ },
  eventOrder: { file: races, name: /^a payment’s events in the order|^a delayed payment’s/ },
  lateMoney: { file: races, name: /^money that arrives after the slot is gone/ },
  paidByWebhook: {
    file: 'packages/api/src/payment/payment.test.ts',
    name: /^a paid booking is confirmed by the webhook/,
  },
  slotFreed: { file: 'packages/api/src/payment/payment.test.ts', name: /^an unpaid booking frees its slot/ },
  webhookForeign: {
    file: 'packages/api/src/payment/stripe-webhook.test.ts',
    name: /^an account that names another tenant’s payment/,
  },
  webhookMetadata: { file: 'packages/api/src/payment/stripe-webhook.test.ts', name: /^metadata that names no tenant/ },
  crashSafe: { file: 'apps/server/test/crash.test.ts', name: /^killed between/ },
} as const satisfies Record<string, Proof>
