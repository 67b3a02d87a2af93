import type { Rota } from '@amhp/shared/rota/rota.ts'
import { sentenceWithTime, whatItBreaks } from '@amhp/shared/rules/check/hole-sentence.ts'
import { countLevels, isHole, listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { explainedList } from '@amhp/shared/rules/check/sentence.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'
import { northshire, oneLineRota } from '../support/rotas/one-line-rota.ts'

const zone = zoneOf('Europe/London')
const eastvale = { id: 'eastvale', name: 'Eastvale Council' }
const westmoor = { id: 'westmoor', name: 'Westmoor Council' }

/** A band that needs one AMHP, or what `need` says. */
const band = (name: string, day: string, times: string, need: object = {}) => {
  const [start, end] = times.split('-')
  return {
    id: name.toLowerCase(),
    name,
    days: day.split(' '),
    start,
    end,
    cover: [{ role: 'amhp', minimum: 1, ...need }],
  }
}
/** Only the bands need anybody: the floor is held by another service. */
const bands = (...dutyPattern: object[]) => ({ dutyPattern, coveredElsewhere: [heldElsewhere] })
const heldElsewhere = {
  ...{ id: 'edt', authority: 'northshire', by: 'County team', start: '00:00', end: '00:00' },
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
}
const approved = (id: string, ...authorities: { id: string }[]) => ({
  ...{ id, name: id, approvals: authorities.map((authority) => ({ authority: authority.id })) },
})

/** What lists show of cover: level, time and sentence. */
const shown = (rota: Rota): string[] =>
  explainedList(checkRota(rota).findings, rota)
    .filter(isHole)
    .map((hole) => `${hole.level}, ${spanText(zone, hole)}. ${hole.why}`)

test('a night that nobody covers is one: the floor of both councils, and a minimum of one', () => {
  const rota = oneLineRota('amina D Mon 00:00-Sat 20:45 \n amina D Sun 08:45-Mon+1 00:00', {
    service: { name: 'Shared', authorities: [northshire, eastvale] },
    amhps: [approved('amina', northshire, eastvale)],
    dutyPattern: [band('Weekend night', 'sat', '20:45-08:45', { authorities: ['northshire'] })],
  })
  const { findings } = checkRota(rota)
  const list = listed(findings)
  expect([countLevels(findings).gap, countLevels(list).gap]).toEqual([3, 1])
  expect(shown(rota)).toEqual([
    'gap, Sat 7 Mar 20:45 to Sun 8 Mar 08:45. Nobody on duty for 12 h: the 24-hour floor of both councils; “Weekend night” of Northshire Council.',
  ])
  const hole = list.find(isHole)!
  expect([hole.key, hole.rule, hole.role]).toEqual([
    'cover-floor/eastvale/floor/2026-03-07T20:45:00Z',
    'cover-floor',
    'amhp',
  ])
  expect([hole.authority, hole.slot, partsOf(hole).length]).toEqual([undefined, undefined, 3])
})

test('is named after its floor, although another shortage began before it', () => {
  const rota = oneLineRota(
    'amina D Mon 00:00-Sat 20:45 \n ben D Mon 00:00-Sat 18:00 \n amina D Sun 08:45-Mon+1 00:00',
    {
      dutyPattern: [band('Night', 'sat', '18:00-08:45', { minimum: 2 })],
    },
  )
  const hole = listed(checkRota(rota).findings).find(isHole)!
  expect([hole.key, hole.rule, partsOf(hole)[0]?.rule]).toEqual([
    'cover-floor/northshire/floor/2026-03-07T20:45:00Z',
    'cover-floor',
    'cover-minimum',
  ])
})

test('a sentence says when, where no time is shown beside it', () => {
  const rota = oneLineRota(
    'amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00',
    bands(band('Day', 'wed', '09:00-17:00')),
  )
  const told = explainedList(checkRota(rota).findings, rota)
    .filter(({ level }) => level !== 'warning')
    .map((one) => sentenceWithTime(one, zone))
  expect(told).toEqual([
    'Finished Monday 2 March at 21:00. 11 hours of rest would end at 08:00 on Tuesday 3 March; the next shift starts at 07:00, 1 h too soon.',
    'Wed 4 Mar 09:00 to 17:00. Nobody on duty for 8 h: “Day”.',
  ])
})

test('what it breaks is told in order of time, then by name, whatever the order given', () => {
  const part = (slot: string, start: string) => ({ authority: 'northshire', slot, start: parseInstant(start)! })
  const parts = [
    part('Late', '2026-03-02T17:00Z'),
    part('floor', '2026-03-02T17:00Z'),
    part('Day', '2026-03-02T09:00Z'),
    part('Early', '2026-03-02T09:00Z'),
    part('Late', '2026-03-02T08:00Z'),
  ]
  const names = { zone, authorities: ['northshire'], authority: String, slot: String }
  const told = 'the 24-hour floor; “Late”; “Day”; “Early”'
  expect(whatItBreaks(parts, names)).toBe(told)
  expect(whatItBreaks(parts.toReversed(), names)).toBe(told)
})

describe('what belongs to one hole, and what it says', () => {
  const day = band('Day', 'mon', '09:00-17:00')
  const dayOfTwo = band('Day', 'mon', '09:00-17:00', { minimum: 2 })
  test.each<[string, string, Readonly<Record<string, unknown>>, string[]]>([
    [
      'one of two, then nobody: they touch',
      'amina D Mon 00:00-Sat 20:45 \n ben D Mon 00:00-Sat 18:00 \n amina D Sun 08:45-Mon+1 00:00',
      { dutyPattern: [band('Night', 'sat', '18:00-08:45', { minimum: 2 })] },
      [
        'gap, Sat 7 Mar 18:00 to Sun 8 Mar 08:45. Nobody on duty for 12 h (Sat 7 Mar 20:45 to Sun 8 Mar 08:45) and too few for 2 h 45 min: the 24-hour floor; “Night”.',
      ],
    ],
    [
      'one of two throughout',
      'amina D Mon 09:00-17:00',
      bands(dayOfTwo),
      ['gap, Mon 2 Mar 09:00 to 17:00. 1 of 2 on duty for 8 h: “Day”.'],
    ],
    [
      'two slots that follow each other with different numbers',
      'amina D Mon 09:00-17:00',
      bands(band('Early', 'mon', '09:00-13:00', { minimum: 2 }), band('Late', 'mon', '13:00-17:00', { minimum: 3 })),
      ['gap, Mon 2 Mar 09:00 to 17:00. Too few on duty for 8 h: “Early”; “Late”.'],
    ],
    [
      'two days of one band that meet at midnight',
      '',
      bands(band('All day', 'mon tue', '00:00-00:00')),
      ['gap, Mon 2 Mar 00:00 to Wed 4 Mar 00:00. Nobody on duty for 48 h: “All day”, 2 times.'],
    ],
    [
      'with a minute between in which there are enough, two',
      'amina D Mon 12:00-12:01',
      bands(day),
      [
        'gap, Mon 2 Mar 09:00 to 12:00. Nobody on duty for 3 h: “Day”.',
        'gap, Mon 2 Mar 12:01 to 17:00. Nobody on duty for 4 h 59 min: “Day”.',
      ],
    ],
    [
      'nobody at two times',
      'amina D Mon 10:00-11:00 \n amina D Mon 12:00-17:00',
      bands(dayOfTwo),
      ['gap, Mon 2 Mar 09:00 to 17:00. Nobody on duty for 2 h (2 times) and too few for 6 h: “Day”.'],
    ],
    [
      'another role is apart: it takes somebody else to fill it',
      'amina D Mon 09:00-12:00',
      bands({
        ...day,
        cover: [
          { role: 'amhp', minimum: 1 },
          { role: 'coordinator', minimum: 1 },
        ],
      }),
      [
        'gap, Mon 2 Mar 09:00 to 17:00. Nobody on duty as coordinator for 8 h: “Day”.',
        'gap, Mon 2 Mar 12:00 to 17:00. Nobody on duty for 5 h: “Day”.',
      ],
    ],
    [
      'below target is apart from the gap that it touches',
      'amina D Mon 09:00-17:00 \n ben D Mon 09:00-12:00',
      bands(band('Day', 'mon', '09:00-17:00', { minimum: 2, target: 3 })),
      [
        'info, Mon 2 Mar 09:00 to 12:00. Below target for 3 h, 2 of 3 on duty: “Day”.',
        'gap, Mon 2 Mar 12:00 to 17:00. 1 of 2 on duty for 5 h: “Day”.',
      ],
    ],
    [
      'alone without a backup',
      'amina D Mon 09:00-17:00',
      { ...bands(day), rules: { 'single-point': { level: 'warning' } } },
      ['warning, Mon 2 Mar 09:00 to 17:00. One person on duty without a backup for 8 h: “Day”.'],
    ],
    [
      'a short shortage, for information, has the level of the gap that it touches',
      'amina D Mon 09:00-17:00 \n ben D Mon 09:00-16:50',
      { ...bands(dayOfTwo, band('Late', 'mon', '17:00-22:00')), rules: { 'cover-minimum': { quietMinutes: 15 } } },
      [
        'gap, Mon 2 Mar 16:50 to 22:00. Nobody on duty for 5 h (Mon 2 Mar 17:00 to 22:00) and too few for 10 min: “Day”; “Late”.',
      ],
    ],
    [
      'the night in which the clocks go forward has an hour less',
      '',
      { ...bands(band('Night', 'sat', '20:45-08:45')), firstMonday: '2026-03-23' },
      ['gap, Sat 28 Mar 20:45 to Sun 29 Mar 08:45. Nobody on duty for 11 h: “Night”.'],
    ],
    [
      'the night in which they go back has an hour more',
      '',
      { ...bands(band('Night', 'sat', '20:45-08:45')), firstMonday: '2026-10-19' },
      ['gap, Sat 24 Oct 20:45 to Sun 25 Oct 08:45. Nobody on duty for 13 h: “Night”.'],
    ],
  ])('%s', (_, lines, fields, expected) => {
    expect(shown(oneLineRota(lines, fields))).toEqual(expected)
  })

  test.each<[string, string, string[]]>([
    [
      'councils that are short at times that overlap',
      'amina D Mon 00:00-12:00 \n ben D Mon 00:00-14:00 \n cara D Mon 00:00-18:00 \n amina D Mon 18:00-Mon+1 00:00 \n ben D Mon 16:00-Mon+1 00:00 \n cara D Mon 18:00-Mon+1 00:00',
      [
        'gap, Mon 2 Mar 12:00 to 18:00. Nobody on duty for Northshire Council for 6 h, for Eastvale Council for 2 h (Mon 2 Mar 14:00 to 16:00): the 24-hour floor of Northshire Council and Eastvale Council.',
      ],
    ],
    [
      'councils that are short one after the other',
      'amina D Mon 00:00-12:00 \n ben D Mon 00:00-18:00 \n cara D Mon 00:00-Mon+1 00:00 \n amina D Mon 18:00-Mon+1 00:00 \n ben D Mon 20:00-Mon+1 00:00',
      [
        'gap, Mon 2 Mar 12:00 to 20:00. Nobody on duty for Northshire Council for 6 h (Mon 2 Mar 12:00 to 18:00), for Eastvale Council for 2 h (Mon 2 Mar 18:00 to 20:00): the 24-hour floor of Northshire Council and Eastvale Council.',
      ],
    ],
    [
      'all of three councils',
      'amina D Mon 12:00-Mon+1 00:00 \n ben D Mon 12:00-Mon+1 00:00 \n cara D Mon 12:00-Mon+1 00:00',
      ['gap, Mon 2 Mar 00:00 to 12:00. Nobody on duty for 12 h: the 24-hour floor of all 3 councils.'],
    ],
  ])('%s', (_, lines, expected) => {
    const service = { name: 'Shared', authorities: [northshire, eastvale, westmoor] }
    const amhps = [approved('amina', northshire), approved('ben', eastvale), approved('cara', westmoor)]
    expect(shown(oneLineRota(lines, { service, amhps }))).toEqual(expected)
  })
})
