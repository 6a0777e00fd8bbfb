/**
 * Anybody can type a name, of their own or of a business they just set up, and have it mailed to whatever address they
 * like: a link in it would come from us. Dots that domains may be written with are dots here too
 * (https://www.unicode.org/reports/tr46/#Notation).
 */
export function looksLikeALink(name: string): boolean {
  return /https?:|www[.。]|[\p{L}\p{M}\p{N}_][.。][\p{L}\p{M}\p{N}_]{2,}|[@/\\]/iu.test(name.normalize('NFKC'))
}
