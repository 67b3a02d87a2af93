import { describe, expect, test } from 'vitest'
import { oneLineRota, said } from '../support/rotas/one-line-rota.ts'

// A start either follows a rest, or continues a working day of which the span is judged, or is too soon: what daily-rest and
// working-span say together. A line of findings gives the rule, where it runs, and the rest or the span in minutes.

const spring = { firstMonday: '2026-03-23' }
const autumn = { firstMonday: '2026-10-19' }

function about(lines: string, fields: object = {}): string[] {
  const rota = oneLineRota(lines, { ...fields })
  return ['daily-rest', 'working-span'].flatMap((rule) =>
    said(rota, rule).map((line) =>
      line
        .replace(/^breach amina/, rule)
        .replace(/ (requiredMinutes 660 earliestStart|limitMinutes 780).*/, '')
        .replace(/ (restMinutes|spanMinutes)/, ':'),
    ),
  )
}

// biome-ignore format: a line for each case
describe('shifts alone', () => {
  test.each<[string, string, string[]]>([
    ['split work of 13 hours', 'amina D Mon 08:00-12:00 \n amina D Mon 16:00-21:00', []],
    ['13 hours and a minute: the span, since it leaves more rest than the 4 hours it had', 'amina D Mon 08:00-12:00 \n amina D Mon 16:00-21:01', ['working-span s1 s2 Mon 2 Mar 08:00 to 21:01: 781']],
    ['08:00 to 12:00 and 17:00 to 21:30', 'amina D Mon 08:00-12:00 \n amina D Mon 17:00-21:30', ['working-span s1 s2 Mon 2 Mar 08:00 to 21:30: 810']],
    ['a day and an evening, one day of 17 hours', 'amina D Mon 09:00-17:00 \n amina D Mon 18:00-02:00', ['working-span s1 s2 Mon 2 Mar 09:00 to Tue 3 Mar 02:00: 1020']],
    ['a span that leaves a minute more rest than it had', 'amina D Mon 06:00-10:00 \n amina D Mon 16:00-23:59', ['working-span s1 s2 Mon 2 Mar 06:00 to 23:59: 1079']],
    ['a span that leaves no more rest than it had', 'amina D Mon 06:00-10:00 \n amina D Mon 16:00-00:00', ['daily-rest s1 s2 Mon 2 Mar 10:00 to 16:00: 360']],
    ['13 hours over midnight', 'amina D Mon 20:00-23:00 \n amina D Tue 05:00-09:00', []],
    ['a minute more over midnight', 'amina D Mon 20:00-23:00 \n amina D Tue 05:00-09:01', ['daily-rest s1 s2 Mon 2 Mar 23:00 to Tue 3 Mar 05:00: 360']],
    ['a 03:20 finish, 20:00 to 03:20, before 09:00', 'amina D Mon 20:00-03:20 \n amina D Tue 09:00-17:00', ['daily-rest s1 s2 Tue 3 Mar 03:20 to 09:00: 340']],
    ['an evening that began after midnight is of the same day', 'amina D Tue 00:30-03:20 \n amina D Tue 09:00-17:00', ['working-span s1 s2 Tue 3 Mar 00:30 to 17:00: 990']],
    ['17:00 to 03:00 before 08:45', 'amina D Mon 17:00-03:00 \n amina D Tue 08:45-17:00', ['daily-rest s1 s2 Tue 3 Mar 03:00 to 08:45: 345']],
    ['the same, ended at 07:00', 'amina D Mon 17:00-03:00 worked -07:00 \n amina D Tue 08:45-17:00', ['daily-rest s1 s2 Tue 3 Mar 07:00 to 08:45: 105', 'working-span s1 Mon 2 Mar 17:00 to Tue 3 Mar 07:00: 840']],
    ['22:00 to 06:00 before 08:00', 'amina D Mon 22:00-06:00 \n amina D Tue 08:00-16:00', ['daily-rest s1 s2 Tue 3 Mar 06:00 to 08:00: 120']],
    ['a night after a day', 'amina D Mon 09:00-17:00 \n amina D Mon 20:00-08:00', ['daily-rest s1 s2 Mon 2 Mar 17:00 to 20:00: 180']],
    ['three parts, of which the last is too soon, and a fourth', 'amina D Mon 08:00-10:00 \n amina D Mon 14:00-18:00 \n amina D Tue 02:00-04:00 \n amina D Tue 06:00-09:00', ['daily-rest s2 s3 Mon 2 Mar 18:00 to Tue 3 Mar 02:00: 480']],
  ])('%s', (_, lines, expected) => {
    expect(about(lines)).toEqual(expected)
  })

  test.each<[string, string, object, string[]]>([
    ['13 hours in spring', 'amina D Sun 00:00-04:00 \n amina D Sun 10:00-14:00', spring, []],
    ['a minute more', 'amina D Sun 00:00-04:00 \n amina D Sun 10:00-14:01', spring, ['working-span s1 s2 Sun 29 Mar 00:00 to 14:01: 781']],
    ['14 hours on the clock in autumn are 15', 'amina D Sun 00:00-04:00 \n amina D Sun 10:00-14:00', autumn, ['working-span s1 s2 Sun 25 Oct 00:00 to 14:00: 900']],
    ['a late finish in spring has an hour less', 'amina D Sat 17:00-00:30 \n amina D Sun 11:30-16:00', spring, ['daily-rest s1 s2 Sun 29 Mar 00:30 to 11:30: 600']],
    ['and in autumn an hour more', 'amina D Sat 17:00-00:30 \n amina D Sun 10:30-16:00', autumn, []],
  ])('%s', (_, lines, week, expected) => {
    expect(about(lines, week)).toEqual(expected)
  })
})

// biome-ignore format: a line for each case
describe('with her other post and call-outs', () => {
  test.each<[string, string, string[]]>([
    ['a night until 04:00, then her other post', 'amina D Mon 20:00-04:00 \n amina other Tue 09:30-17:00', ['daily-rest s1 Tue 3 Mar 04:00 to 09:30: 330']],
    ['a call-out, then her other post', 'amina S Mon 20:00-08:00 called 23:00-03:00 called 06:00-07:00 \n amina other Tue 09:00-17:00', []],
    ['the same after a day in it', 'amina other Mon 09:00-17:00 \n amina S Mon 20:00-08:00 called 23:00-03:00 \n amina other Tue 09:00-17:00', ['daily-rest s1 Tue 3 Mar 03:00 to 09:00: 360']],
    ['her other post alone, however soon and long', 'amina other Mon 08:00-22:00 \n amina other Tue 06:00-22:00', []],
    ['her other post, then a shift: one day', 'amina other Mon 09:00-17:00 \n amina D Mon 18:00-00:00', ['working-span s1 Mon 2 Mar 09:00 to Tue 3 Mar 00:00: 900']],
    ['split work of three parts', 'amina other Tue 07:00-09:00 \n amina other Tue 15:00-17:00 \n amina D Tue 20:00-22:00', ['working-span s1 Tue 3 Mar 07:00 to 22:00: 900']],
    ['a call-out that touches her other post lengthens the day', 'amina other Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 17:00-23:00', ['working-span s1 Mon 2 Mar 09:00 to 23:00: 840']],
    ['a call-out in between begins no day', 'amina D Mon 08:00-16:00 \n amina S Mon 16:00-08:00 called 20:00-21:00', []],
    ['a call-out that runs into a shift begins its day', 'amina S Mon 17:00-10:00 called 03:00-09:30 \n amina D Tue 09:00-17:00', ['working-span s1 s2 Tue 3 Mar 03:00 to 17:00: 840']],
    ['a call-out that holds the later work goes on to its own end', 'amina D Mon 00:00-00:01 \n amina S Mon 10:00-19:00 called 10:31-13:01 \n amina D Mon 10:45-10:46', ['working-span s1 s2 s3 Mon 2 Mar 00:00 to 13:01: 781']],
    ['one that touches the days before and after is of the first', 'amina D Mon 20:00-22:00 \n amina S Mon 22:00-06:00 called 22:00-06:00 \n amina D Tue 06:00-19:00', ['daily-rest s1 s2 s3 Mon 2 Mar 22:00 to Tue 3 Mar 06:00: 0']],
  ])('%s', (_, lines, expected) => {
    expect(about(lines)).toEqual(expected)
  })

  test.each<[string, string, object, string[]]>([
    ['before her other post, 22:00 to 09:00 is 10 hours in spring', 'amina D Sat 14:00-22:00 \n amina other Sun 09:00-17:00', spring, ['daily-rest s1 Sat 28 Mar 22:00 to Sun 29 Mar 09:00: 600']],
    ['and 22:00 to 08:00 is 11 in autumn', 'amina D Sat 14:00-22:00 \n amina other Sun 08:00-16:00', autumn, []],
  ])('%s', (_, lines, week, expected) => {
    expect(about(lines, week)).toEqual(expected)
  })
})

// biome-ignore format: a line for each case
describe('on standby alone', () => {
  const week = 'amina S Mon 08:00-Fri 08:00'
  test.each<[string, string, string[]]>([
    ['calls every eight hours', `${week} called 09:00-10:00 called 17:00-18:00 called 01:00-02:00`, ['daily-rest s1 Mon 2 Mar 09:00 to Tue 3 Mar 09:00: 420']],
    ['a day longer: one finding', 'amina S Mon 08:00-08:00 called 09:00-10:00 called 17:00-18:00 called 01:00-02:00 \n amina S Tue 08:00-08:00 called 10:00-11:00 called 18:00-19:00', ['daily-rest s1 s2 Mon 2 Mar 09:00 to Wed 4 Mar 01:00: 420']],
    ['11 hours between two of them', `${week} called 09:00-10:00 called 21:00-22:00 called 05:00-06:00`, []],
    ['a minute less', `${week} called 09:00-10:00 called 20:59-22:00 called 05:00-06:00`, ['daily-rest s1 Mon 2 Mar 09:00 to Tue 3 Mar 09:00: 659']],
    ['a shift within the 24 hours is judged instead', `${week} called 09:00-10:00 called 17:00-18:00 called 01:00-02:00 \n amina D Tue 08:00-10:00`, ['daily-rest s1 s2 Tue 3 Mar 02:00 to 08:00: 420']],
    ['two standbys', 'amina S Mon 08:00-00:00 called 09:00-10:00 called 17:00-18:00 \n amina S Tue 00:00-08:00 called 01:00-02:00', ['daily-rest s1 s2 Mon 2 Mar 09:00 to Tue 3 Mar 09:00: 420']],
  ])('%s', (_, lines, expected) => {
    expect(about(lines)).toEqual(expected)
  })

  test.each<[string, object, string[]]>([
    ['the night is an hour shorter in spring', spring, ['daily-rest s1 Sat 28 Mar 22:00 to Sun 29 Mar 23:00: 600']],
    ['and an hour longer in autumn', autumn, []],
  ])('%s', (_, fields, expected) => {
    expect(about('amina S Sat 21:00-Mon+1 08:00 called 22:00-22:30 called 09:30-10:00 called 20:00-20:30', fields)).toEqual(expected)
  })
})

// biome-ignore format: a line for each case
test.each<[string, string, string, string[]]>([
  ['in London it began on the day before', 'Europe/London', 'amina D Mon 23:30-02:20 \n amina D Tue 08:00-16:00', ['daily-rest s1 s2 Tue 3 Mar 02:20 to 08:00: 340']],
  ['in Berlin on the same day: 00:30', 'Europe/Berlin', 'amina D Mon 23:30-02:20 \n amina D Tue 08:00-16:00', ['working-span s1 s2 Mon 2 Mar 23:30 to Tue 3 Mar 16:00: 990']],
  ['in the Azores on the day before: 23:30', 'Atlantic/Azores', 'amina D Tue 00:30-03:20 \n amina D Tue 09:00-17:00', ['daily-rest s1 s2 Tue 3 Mar 03:20 to 09:00: 340']],
])('the day on which split work began is that of the service’s zone: %s', (_, timeZone, lines, expected) => {
  expect(about(lines, { service: { name: 'Northshire', timeZone, authorities: [{ id: 'northshire' }] } })).toEqual(expected)
})
