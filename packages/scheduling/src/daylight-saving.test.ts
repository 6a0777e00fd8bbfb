import { expect, test } from 'vitest'
import { daylightSavingCases, slotsAround } from '../test/daylight-saving-cases.ts'
import { onWall } from '../test/wall-text.ts'

test.each(daylightSavingCases)('$story', (asked) => {
  const { zone, date, lists } = asked
  const thatDate = slotsAround(asked)
    .map((slot) => onWall(zone, slot))
    .filter((wall) => wall.date === date)
  const withOffset = /\d[+-]\d/.test(lists)
  expect(thatDate.map(({ time, offset }) => (withOffset ? time + offset : time)).join(' ')).toBe(lists)
})
