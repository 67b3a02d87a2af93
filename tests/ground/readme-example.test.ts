import { readFileSync } from 'node:fs'
import { periodFrom, zone } from '@amhp/db/seed/period.ts'
import { seededFindings } from '@amhp/db/seed/seeded-findings.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { shortMoment, timeOf } from '@amhp/shared/time/wording.ts'
import { expect, test } from 'vitest'

test('the README lists the gaps and breaches of the example, and no other', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const listed = [...readme.matchAll(/^\| (\w{3} \d+ \w{3} \d\d:\d\d–\d\d:\d\d) \| (gap and breach|gap|breach): /gm)]
  const byTime = Map.groupBy(
    seededFindings(periodFrom(parseDate('2026-11-30')!)),
    ({ start, end }) => `${shortMoment(zone, start)}–${timeOf(zone, end)}`,
  )
  expect(listed.map(([, when, what]) => [when, what])).toEqual(
    [...byTime].map(([when, findings]) => [when, findings.map(({ level }) => level).join(' and ')]),
  )
})
