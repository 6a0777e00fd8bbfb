/**
 * Anybody can type a name, of their own or of a business they just set up, and have it mailed to whatever address they
 * like: a link in it would come from us.
 */
export function looksLikeALink(name: string): boolean {
  return /https?:|www\.|\w\.\w{2,}|[@/\\]/i.test(name)
}
