import { expect, test } from 'vitest'
import { knowPerson } from './known-person.ts'
import { openPersonalShelf } from './personal-shelf.ts'
import { openShelf } from './shelf.ts'

class Refused extends Error {}
const tokenOf = (sub: string, mark = 'good') => `h.${btoa(JSON.stringify({ sub })).replaceAll('=', '')}.${mark}`

/** A server that believes tokens that call themselves good, each of them once. */
function setUp() {
  const blocked = openShelf('site_a', () => {
    throw new DOMException('blocked', 'SecurityError')
  })
  const open = () => {
    const shelf = openPersonalShelf(blocked)
    const turns: string[] = []
    const person = knowPerson({
      shelf,
      async become(token, turn) {
        await Promise.resolve()
        if (used.has(token) || !token.endsWith('good')) throw new Refused()
        used.add(token)
        turn()
        shelf.write('refresh', `of ${shelf.person()}`)
      },
      async end() {
        await Promise.resolve()
        turns.push(`ended ${shelf.person()}`)
      },
      isRefusal: (error) => error instanceof Refused,
      onTurn: (isSame) => turns.push(`${shelf.person() ?? 'nobody'}${isSame ? ', it turns out' : ''}`),
    })
    return { person, shelf, turns }
  }
  const used = new Set<string>()
  return open
}

test('somebody known takes along what nobody in particular had typed', async () => {
  const { person, shelf, turns } = setUp()()
  shelf.write('draft', 'Do you')
  expect(await person.identify(tokenOf('ana'))).toBe(true)
  expect(turns).toEqual(['ana, it turns out'])
  expect(shelf.read('draft')).toBe('Do you')
  await person.logOut()
  expect(shelf.read('draft')).toBeUndefined()
  expect(shelf.read('refresh')).toBeUndefined()
})

test('said twice it is done once', async () => {
  const { person, turns } = setUp()()
  const token = tokenOf('ana')
  expect(await Promise.all([person.identify(token), person.identify(token)])).toEqual([true, true])
  expect(turns).toEqual(['ana, it turns out'])
})

test('after a reload the same token, used as it is, finds what this browser was given for the same person', async () => {
  const open = setUp()
  await open().person.identify(tokenOf('ana'))
  const again = open()
  expect(again.shelf.read('refresh')).toBeUndefined()
  expect(await again.person.identify(tokenOf('ana'))).toBe(true)
  expect(again.shelf.read('refresh')).toBe('of ana')
})

test('and nothing of anybody else', async () => {
  const open = setUp()
  await open().person.identify(tokenOf('ana'))
  const again = open()
  expect(await again.person.identify(tokenOf('ben', 'bad'))).toBe(false)
  expect(again.shelf.read('refresh')).toBeUndefined()
  expect(await again.person.identify(tokenOf('ben'))).toBe(true)
  expect(again.shelf.kept()).toBe('ben')
})

test('whose id differs by a blank is somebody else', async () => {
  const { person, turns } = setUp()()
  await person.identify(tokenOf('ana'))
  expect(await person.identify(tokenOf('ana '))).toBe(true)
  expect(turns).toEqual(['ana, it turns out', 'ended ana', 'nobody', 'ana , it turns out'])
})

test('a page that says it is somebody else shows nobody’s things, even if it is not believed', async () => {
  const { person, shelf, turns } = setUp()()
  await person.identify(tokenOf('ana'))
  expect(await person.identify(tokenOf('ben', 'bad'))).toBe(false)
  expect(turns).toEqual(['ana, it turns out', 'ended ana', 'nobody'])
  expect(shelf.read('refresh')).toBeUndefined()
  expect(shelf.kept()).toBeUndefined()
})

test('a tab in which it is still somebody else has nothing of whoever it is now, and takes nothing from them', () => {
  const shelf = openShelf('site_a', () => {
    throw new DOMException('blocked', 'SecurityError')
  })
  const [first, second] = [openPersonalShelf(shelf), openPersonalShelf(shelf)]
  first.turnTo('ana')
  first.write('draft', 'Of Ana')
  second.turnTo('ben')
  second.write('draft', 'Of Ben')
  expect(first.read('draft')).toBeUndefined()
  first.write('draft', undefined)
  expect(second.read('draft')).toBe('Of Ben')
})

test.for(['', 'nonsense', 'a.b.c', `h.${btoa('null')}.good`, `h.${btoa('{"sub":1}')}.bad`])(
  'what is no token, as %j, breaks nothing',
  async (token) => {
    const { person } = setUp()()
    expect(typeof (await person.identify(token))).toBe('boolean')
  },
)
