/** A sentence for each class of numbers that a language tells apart, as `one` and `other`. */
export type Plural = { readonly other: string } & { readonly [Class in Intl.LDMLPluralRule]?: string }

type Value = string | number
type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never
type Saying<Name extends string> = [Name] extends [never] ? string : (values: Record<Name, Value>) => string
type PluralSaying<Name extends string> = (values: { count: number } & Record<Exclude<Name, 'count'>, Value>) => string

/** What call sites read: `words.composer.send`, `words.title({ business })`, `words.services.extras({ count })`. */
export type WordsOf<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? Saying<Placeholders<Catalogue[Key]>>
    : keyof Catalogue[Key] extends Intl.LDMLPluralRule
      ? PluralSaying<Placeholders<Catalogue[Key][keyof Catalogue[Key]]>>
      : WordsOf<Catalogue[Key]>
}

/** The same words in another language: it may tell more classes of numbers apart, or fewer. */
export type TranslationOf<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : keyof Catalogue[Key] extends Intl.LDMLPluralRule
      ? Plural
      : TranslationOf<Catalogue[Key]>
}

/** Sentences by key, however deep. */
export type Node = string | { readonly [key: string]: Node }

/** Turns sentences with `{placeholders}` into functions. Numbers are written as the locale writes them. */
export function compile<Catalogue extends Node>(catalogue: Catalogue, locale: string): WordsOf<Catalogue> {
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)

  function fill(text: string, values: Record<string, Value>): string {
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }

  function build(node: Node): unknown {
    if (typeof node === 'string')
      return node.includes('{') ? (values: Record<string, Value>) => fill(node, values) : node
    if (isPlural(node)) {
      return (values: Record<string, Value>) =>
        fill(node[plurals.select(Number(values['count']))] ?? node.other, values)
    }
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, build(child)]))
  }

  return build(catalogue) as WordsOf<Catalogue> // leaf by leaf what the type says
}

export function isPlural(node: object): node is Plural {
  return Object.keys(node).every((key) => /^(zero|one|two|few|many|other)$/.test(key))
}
