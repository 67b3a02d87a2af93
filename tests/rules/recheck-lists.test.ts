import type { Absence } from '@amhp/shared/rota/absence.ts'
import { checkedRota, checkRota, type RotaChange, recheck } from '@amhp/shared/rules/index.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

// Which of several things that are nearly alike an edit takes away, and rotas after which the answer is written out whole.

const at = (text: string) => parseInstant(`2026-03-${text}Z`)!

describe('of absences that are nearly alike', () => {
  const away = (kind: Absence['kind'], from: string, to: string): Absence => ({
    amhp: 'amina',
    kind,
    start: at(from),
    end: at(to),
  })
  const all = [
    away('leave', '03T00:00', '04T00:00'),
    away('leave', '03T00:00', '05T00:00'),
    away('leave', '02T00:00', '04T00:00'),
    away('sickness', '03T00:00', '04T00:00'),
  ]
  const rota = { ...oneLineRota('amina D Mon 09:00-17:00'), absences: all }
  const left = (change: RotaChange) => recheck(checkedRota(rota), change).prepared.people[0]!.absences

  test.each([0, 1, 2, 3])('number %d goes, though it is a copy that is named', (i) => {
    expect(left({ absences: [{ before: { ...all[i]! }, after: null }] })).toEqual(all.filter((_, k) => k !== i))
  })

  test('all stay where none is the one that is named', () => {
    expect(left({ absences: [{ before: away('leave', '10T00:00', '11T00:00'), after: null }] })).toEqual(all)
  })

  test('and shifts, where none has the id that is named', () => {
    const [shift] = rota.shifts
    const people = recheck(checkedRota(rota), { shifts: [{ before: { ...shift!, id: 'nowhere' }, after: null }] })
      .prepared.people
    expect(people[0]!.shifts).toEqual(rota.shifts)
  })
})

describe('an absence in the middle of a shift', () => {
  const duty = { id: 'day', days: ['mon', 'wed', 'fri'], start: '09:00', end: '17:00', cover: [{ role: 'amhp' }] }
  const rotaOn = (days: string) =>
    oneLineRota(days.replaceAll(/\w+/g, 'amina D $& 09:00-17:00 \n'), { dutyPattern: [duty] })
  const away = (date: string): Absence => ({
    amhp: 'amina',
    kind: 'leave',
    start: at(`${date}T12:00`),
    end: at(`${date}T13:00`),
  })

  test.each([
    ['the only one', 'Mon', '02', '02'],
    ['the first of two', 'Mon Wed', '02', '04'],
    ['the second of two', 'Mon Wed', '04', '02'],
    ['the first of three', 'Mon Wed Fri', '02', '04'],
    ['the second of three', 'Mon Wed Fri', '04', '06'],
    ['the last of three', 'Mon Wed Fri', '06', '02'],
  ])('comes into %s and goes, or moves to another', (_, days, first, second) => {
    const rota = rotaOn(days)
    const before = away(first)
    const after = away(second)
    const whole = (...absences: Absence[]) => checkRota({ ...rota, absences })
    const came = recheck(checkedRota(rota), { absences: [{ before: null, after: before }] })
    expect(came.reply).toEqual(whole(before))
    expect(recheck(came, { absences: [{ before, after: null }] }).reply).toEqual(whole())
    expect(recheck(came, { absences: [{ before, after }] }).reply).toEqual(whole(after))
  })
})

describe('an approval that another authority gives otherwise', () => {
  const both = [{ authority: 'north' }, { authority: 'east' }]
  const rota = oneLineRota('amina D Mon 20:00-08:00 \n ben D Tue 09:00-17:00', {
    service: {
      name: 'Two',
      authorities: [
        { id: 'north', name: 'North' },
        { id: 'east', name: 'East' },
      ],
    },
    amhps: ['amina', 'ben'].map((id) => ({ id, name: id, approvals: both })),
    dutyPattern: [{ id: 'night', days: ['mon'], start: '20:00', end: '08:00', cover: [{ role: 'amhp' }] }],
  })
  test.each([
    ['ends at once', [{ authority: 'east' }]],
    ['ends in the shift', [{ authority: 'north', until: '2026-03-02' }, { authority: 'east' }]],
    [
      'ends in the shift, and the other begins in it',
      [
        { authority: 'north', until: '2026-03-02' },
        { authority: 'east', from: '2026-03-03' },
      ],
    ],
  ])('%s', (_, approvals) => {
    const { amhps } = oneLineRota('amina D Mon 20:00-08:00', {
      service: { name: 'Two', authorities: rota.service.authorities },
      amhps: [{ id: 'amina', name: 'amina', approvals }],
    })
    const expected = checkRota({ ...rota, amhps: [amhps[0]!, rota.amhps[1]!] })
    expect(recheck(checkedRota(rota), { amhps }).reply).toEqual(expected)
  })
})

test('as many rules that cannot judge someone as before may be others', () => {
  const rota = oneLineRota('amina D Mon 13:00-16:00 \n ben D Fri 09:00-17:00', { recordsFrom: '2026-03-02' })
  const before = checkedRota(rota)
  const [shift, other] = rota.shifts
  const moved = { ...shift!, start: at('03T09:00'), end: at('03T16:00') }
  const after = recheck(before, { shifts: [{ before: shift!, after: moved }] })
  expect(after.reply).toEqual(checkRota({ ...rota, shifts: [moved, other!] }))
  expect(after.reply.notJudged).not.toEqual(before.reply.notJudged)
  expect(after.reply.notJudged.length).toBe(before.reply.notJudged.length)
})
