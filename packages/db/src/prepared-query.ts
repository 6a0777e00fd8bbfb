import { type Compilable, type CompiledQuery, type Expression, sql } from 'kysely'

/** Stands in a compiled statement where a value goes. */
class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Blanks<V> = { [K in keyof V]: Expression<V[K]> }

/**
 * Builds and compiles a statement once, and from then on only fills in its values. For the few that are large and asked
 * all the time: to build such a one takes Kysely about as long as it takes Postgres to answer it.
 */
export function preparedQuery<V extends object, T>(
  names: { [K in keyof V]: true },
  build: (blanks: Blanks<V>) => Compilable<T>,
): (values: V) => Compilable<T> {
  let compiled: CompiledQuery<T> | undefined
  return (values) => ({
    compile: () => {
      compiled ??= build(blanksFor(names)).compile()
      return { ...compiled, parameters: compiled.parameters.map((parameter) => filled(parameter, values)) }
    },
  })
}

function blanksFor<V extends object>(names: { [K in keyof V]: true }): Blanks<V> {
  const blanks = Object.keys(names).map((name) => [name, sql`${new Blank(name)}`])
  return Object.fromEntries(blanks) as Blanks<V> // one for each name
}

function filled(parameter: unknown, values: object): unknown {
  return parameter instanceof Blank ? Reflect.get(values, parameter.name) : parameter
}
