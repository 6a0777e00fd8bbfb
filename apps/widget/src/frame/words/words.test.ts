import { languages } from '@frontdesk/api/core/languages'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from './catalogue-of.ts'
import { type Node, isPlural } from './compile.ts'
import { placeholdersOf } from './overlay.ts'

const english = entries(await catalogueOf('en'))

describe.each(languages)('in %s', async (language) => {
  const translated = entries(await catalogueOf(language))

  test('no word is missing and none is left over', () => {
    expect([...translated.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  test('every sentence takes what it takes in English', () => {
    const wrong = [...english].filter(([path, node]) => {
      const other = translated.get(path)
      return other === undefined || !isOfOneKind(node, other)
    })
    expect(wrong.map(([path]) => path)).toEqual([])
  })

  test('every class of numbers of the language has its sentence', () => {
    const classes = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    // Nobody is told of none: that is a sentence of its own, and what French and Spanish say of millions is what they say of two.
    const needed = classes.filter(
      (each) => each !== 'zero' && (each !== 'many' || !['fr', 'es', 'pt', 'it'].includes(language)),
    )
    const plurals = [...translated].filter(([, node]) => typeof node !== 'string')
    for (const [path, node] of plurals) expect(Object.keys(node).toSorted(), path).toEqual(needed.toSorted())
  })

  test('nothing is said in an empty sentence, and nothing but names is said in English', () => {
    const said = [...translated].filter(([path]) => path !== 'greeting')
    for (const [path, node] of said) for (const text of textsOf(node)) expect(text.trim(), path).toBe(text)
    expect(said.filter(([, node]) => textsOf(node).includes('')).map(([path]) => path)).toEqual([])
    if (language === 'en') return
    const asInEnglish = said.filter(([path, node]) => {
      const [text = ''] = textsOf(node)
      return text.length > 20 && textsOf(english.get(path) ?? '').includes(text)
    })
    expect(asInEnglish.map(([path]) => path)).toEqual([])
  })
})

/** By path; a plural is one entry, with all of its sentences. */
function entries(node: Node, path = ''): Map<string, Node> {
  if (typeof node === 'string' || isPlural(node)) return new Map([[path, node]])
  return new Map(Object.entries(node).flatMap(([key, child]) => [...entries(child, path ? `${path}.${key}` : key)]))
}

function textsOf(node: Node): string[] {
  return typeof node === 'string' ? [node] : Object.values(node).flatMap(textsOf)
}

/** A plural may leave the number out where the sentence says it. */
function isOfOneKind(english: Node, other: Node): boolean {
  if (typeof english === 'string')
    return typeof other === 'string' && isSame(placeholdersOf(english), placeholdersOf(other))
  if (typeof other === 'string') return false
  const known = textsOf(english).flatMap(placeholdersOf)
  const last = other['other']
  return (
    textsOf(other).every((text) => placeholdersOf(text).every((name) => known.includes(name))) &&
    typeof last === 'string' &&
    isSame(known, placeholdersOf(last))
  )
}

function isSame(one: string[], other: string[]): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0
}
