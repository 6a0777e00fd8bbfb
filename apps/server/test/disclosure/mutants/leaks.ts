/** What a careless colleague could add to the database: a way past the tenant, to ask whether an id is anybody's. */
export function seenAnywhere(table: string): string {
  return `
    create function seen_anywhere(uuid) returns boolean language sql security definer
    as 'select exists (select from ${table} where id = $1)';
    grant execute on function seen_anywhere to public;`
}

/** The line that asks it, wherever `ctx` is the context and `id` the text of an id. */
export function askAnywhere(pool: string, id: string): string {
  return `(await ${pool}.query('select seen_anywhere($1) as seen', [${id}])).rows[0].seen`
}
