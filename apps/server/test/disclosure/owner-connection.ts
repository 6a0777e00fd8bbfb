import pg from 'pg'

/** A connection that may do everything: for arranging rows and for reading the database's own counters. */
export type OwnerConnection = AsyncDisposable & {
  query<T = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<T[]>
}

export async function connectOwner(url: string): Promise<OwnerConnection> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    query: async <T>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as T[], // the caller names its columns
    [Symbol.asyncDispose]: async () => await client.end(),
  }
}
