import { type Row, row } from './row.ts'

/** Rows 117 to 143: errors, processes, borders, records, races. */
export const operation: readonly Row[] = [
  row(117, ['no stack leaves the house', 'one error formatter'], ['sameWords', 'strangeBodies', 'thrownEnvelope']),
  row(
    118,
    ['what nobody handles ends the process well', 'fatal line, drain, exit 1'],
    ['processFails', 'processHangs', 'processTold'],
  ),
  row(119, ['errors have one shape', 'one envelope'], ['sameWords', 'badCredentials', 'malformed', 'thrownEnvelope']),
  row(120, ['errors do not explain the rules', 'paths and closed codes'], ['strangeBodies', 'sameWords']),
  row(
    121,
    ['nobody hears that an account exists', 'it is only noted'],
    ['againAlike', 'loginOneAnswer', 'accountStates', 'inviteAlike'],
  ),
  row(122, ['nothing is written past the log', 'console is banned'], ['lintFixtures']),
  row(
    123,
    ['errors of others are not logged whole', 'name, code, status, id'],
    ['logStripe', 'logDatabase', 'thrownUnlogged'],
  ),
  row(
    124,
    ['one failure keeps nothing else from being done', 'settled each by itself'],
    ['runAll', 'oneMailFails', 'lintFixtures'],
  ),
  row(125, ['no error is swallowed', 'linted, logged'], ['lintFixtures', 'runAll', 'oneMailFails']),
  row(126, ['no origin is let in unasked', 'no CORS at all'], ['noCors', 'strangerReads']),
  row(127, ['no origin gets cookies sent', 'no CORS at all'], ['noCors', 'cookieSurface', 'offPage', 'strangerReads']),
  row(128, ['nobody chooses their tenant', 'the credential says which'], ['belongsElsewhere', 'strictInputs']),
  row(129, ['no tenant is answered like no credential', 'one 401'], ['badCredentials']),
  row(
    130,
    ['no call to others hangs', 'deadlines'],
    ['deadlines', 'stripeDeadline', 'smtpDeadline', 'processHangs', 'roleDeadlines'],
  ),
  row(131, ['Stripe’s signature is checked over what came', 'the raw body'], ['signatures']),
  row(
    132,
    ['browsers are told what to forbid', 'a table of headers'],
    ['headersTable', 'embedScripts', 'framedByNobody', 'noServerName', 'strangerFrames'],
  ),
  row(133, ['records of deeds hold no words', 'ids and enums'], ['auditEach', 'clearText', 'appendOnly', 'silence']),
  row(
    134,
    ['what is about people is sealed', 'AES-256-GCM'],
    [
      'clearText',
      'sealMoved',
      'sealBits',
      'oneWriter',
      'blindIndex',
      'keyForeign',
      'keyErased',
      'canaries',
      'erased',
      'searchApart',
    ],
  ),
  row(135, ['records of deeds hold no addresses', 'ids and enums'], ['auditEach', 'clearText', 'silence']),
  row(136, ['no count is lost', 'the database adds'], ['slotRace', 'hubRace', 'alertProcesses', 'inviteRace']),
  row(
    137,
    ['an event counts once, whatever happens', 'in the same transaction'],
    ['eventTwenty', 'crashSafe', 'otherMode'],
  ),
  row(138, ['every procedure is limited', 'a class for each'], ['limitEverywhere', 'limitEveryCall']),
  row(
    139,
    ['lists cannot be counted through', 'sealed cursors'],
    ['cursorTamper', 'cursorBound', 'cursorSilent', 'fiftyAtMost'],
  ),
  row(140, ['bodies are small', '16 KiB, webhooks 256'], ['bodyLimit', 'bodyLength', 'webhookSize']),
  row(141, ['tokens hold nobody’s address', 'opaque references'], ['cookieGarbage', 'cookieAttributes', 'tokenRandom']),
  row(142, ['all that matters is on record', 'an inventory'], ['auditInventory', 'auditEach', 'hubOnRecord']),
  row(
    143,
    ['all of this holds from the first version', 'this table'],
    ['everyCell', 'exampleEach', 'notLazy', 'mutants'],
  ),
]
