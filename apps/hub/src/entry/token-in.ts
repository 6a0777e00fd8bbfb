/** Whatever a link carries in its fragment; only the server can say whether it is good. */
export function tokenIn(fragment: string): string | undefined {
  return /^#(fd_hublink_.{1,189})$/.exec(fragment)?.[1]
}
