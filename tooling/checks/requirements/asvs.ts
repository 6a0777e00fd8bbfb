import { dataAndOperation } from './asvs/data-and-operation.ts'
import { identity } from './asvs/identity.ts'
import { inputAndBrowser } from './asvs/input-and-browser.ts'
import type { AsvsLine } from './asvs/line.ts'
import { tokensAndCrypto } from './asvs/tokens-and-crypto.ts'

/** How we stand to OWASP ASVS 5.0.0, levels 1 and 2 and a few of level 3: the numbers are theirs, the words ours. */
export const asvs: readonly AsvsLine[] = [...inputAndBrowser, ...identity, ...tokensAndCrypto, ...dataAndOperation]
