/** Every item of every page, in order. The next page is fetched only once the one before is used up. */
export async function* walkPages<Page extends { nextCursor: string | null }, Item>(
  fetchPage: (cursor: string | undefined) => Promise<Page>,
  itemsOf: (page: Page) => readonly Item[],
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined
  do {
    const page = await fetchPage(cursor)
    yield* itemsOf(page)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}
