import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { northshire, oneLineRota, said } from '../support/rotas/one-line-rota.ts'

// The hard cases in one place, under every rule at once: each lists all findings about people.

const eastshire = { id: 'eastshire', name: 'Eastshire Council' }
const gwent = { id: 'gwent', name: 'Gwent Council', nation: 'wales' }
const spring = { firstMonday: '2026-03-23' }
const autumn = { firstMonday: '2026-10-19' }
const easter = { firstMonday: '2027-03-22' }
const june = { firstMonday: '2026-06-29' }
const amina = (approvals: readonly object[], more: object = {}) => ({
  otherAuthorities: [eastshire, gwent],
  amhps: [{ id: 'amina', name: 'Amina', approvals, ...more }],
})
const approved = { authority: northshire.id }

type Case = readonly [says: string, lines: string, found: readonly string[], fields?: object]
const rows = (cases: readonly Case[]) =>
  cases.map(([says, lines, found, fields = {}]) => ({ says, lines, found, fields }))

/** Every finding about a person, each after the code of its rule. */
function about(lines: string, fields: object) {
  const rota = oneLineRota(lines, { ...fields })
  const codes = [...new Set(checkRota(rota).findings.flatMap((finding) => (finding.amhp ? finding.rule : [])))]
  return codes.sort().flatMap((code) => said(rota, code).map((line) => `${code}: ${line}`))
}

// biome-ignore format: a line for each case, and one for each finding
const cases: readonly Case[] = [
  // Clock changes
  ['22:00 to 09:00 over the spring change is 10 hours of rest', 'amina D Sat 14:00-22:00 \n amina D Sun 09:00-17:00',
    ['daily-rest: breach amina s1 s2 Sat 28 Mar 22:00 to Sun 29 Mar 09:00 restMinutes 600 requiredMinutes 660 earliestStart 10:00'], spring],
  ['22:00 to 08:00 over the autumn change is 11, and less than the 12 advised', 'amina D Sat 14:00-22:00 \n amina D Sun 08:00-16:00',
    ['between-shifts: warning amina s1 s2 Sat 24 Oct 22:00 to Sun 25 Oct 08:00 actual 660 limit 720 unit minutes'], autumn],
  ['the night of 28 March 2026, 17:00 to 08:00, is 14 hours', 'amina D Sat 17:00-08:00',
    ['long-shift: warning amina s1 Sat 28 Mar 17:00 to Sun 29 Mar 08:00 actual 840 limit 480 unit minutes',
     'working-span: breach amina s1 Sat 28 Mar 17:00 to Sun 29 Mar 08:00 spanMinutes 840 limitMinutes 780'], spring],
  ['the night of 24 October 2026, 17:00 to 08:00, is 16 hours', 'amina D Sat 17:00-08:00',
    ['long-shift: warning amina s1 Sat 24 Oct 17:00 to Sun 25 Oct 08:00 actual 960 limit 480 unit minutes',
     'working-span: breach amina s1 Sat 24 Oct 17:00 to Sun 25 Oct 08:00 spanMinutes 960 limitMinutes 780'], autumn],
  ['28 March 2027 is Easter Sunday and 23 hours long: 22:00 to 10:00 is 11 hours', 'amina D Sat 14:00-22:00 \n amina D Sun 10:00-18:00',
    ['between-shifts: warning amina s1 s2 Sat 27 Mar 22:00 to Sun 28 Mar 10:00 actual 660 limit 720 unit minutes'], easter],

  // Approvals that end at midnight
  ['approval until 30 June, shift 30 June 20:00 to 1 July 04:00: nothing from 00:00', 'amina D Tue 20:00-04:00',
    ['not-approved: breach amina s1 Wed 1 Jul 00:00 to 04:00 reason ended minutes 240'], { ...june, ...amina([{ ...approved, until: '2026-06-30' }]) }],
  ['approval until 30 June, shift until midnight', 'amina D Tue 16:00-00:00', [], { ...june, ...amina([{ ...approved, until: '2026-06-30' }]) }],
  ['renewed on the next day, no minute is lost', 'amina D Tue 20:00-04:00', [],
    { ...june, ...amina([{ ...approved, until: '2026-06-30' }, { ...approved, from: '2026-07-01' }]) }],
  ['renewed a day late, a day is', 'amina S Tue 20:00-Fri 04:00',
    ['not-approved: breach amina s1 Wed 1 Jul 00:00 to Thu 2 Jul 00:00 reason ended minutes 1440'],
    { ...june, ...amina([{ ...approved, until: '2026-06-30' }, { ...approved, from: '2026-07-02' }]) }],
  ['an approval from 1 July, shift 30 June 20:00 to 1 July 04:00', 'amina D Tue 20:00-04:00',
    ['not-approved: breach amina s1 Tue 30 Jun 20:00 to Wed 1 Jul 00:00 reason not-yet minutes 240'], { ...june, ...amina([{ ...approved, from: '2026-07-01' }]) }],
  ['an overrun past the last midnight is on duty without approval', 'amina D Tue 16:00-00:00 worked -00:30',
    ['not-approved: breach amina s1 Wed 1 Jul 00:00 to 00:30 reason ended minutes 30'], { ...june, ...amina([{ ...approved, until: '2026-06-30' }]) }],

  // Two authorities, and Wales
  ['approved by one of two authorities: on duty for the service', 'amina D Mon 09:00-17:00', [],
    { ...amina([approved]), otherAuthorities: [], service: { name: 'Shared', authorities: [northshire, eastshire] } }],
  ['approved by the other of two', 'amina D Mon 09:00-17:00', [],
    { ...amina([{ authority: 'eastshire' }]), otherAuthorities: [], service: { name: 'Shared', authorities: [northshire, eastshire] } }],
  ['her hours for two authorities count once', 'amina D Mon 08:00-20:00', [],
    { ...amina([approved, { authority: 'eastshire' }]), otherAuthorities: [], service: { name: 'Shared', authorities: [northshire, eastshire] } }],
  ['approved by neither, but acting for one by agreement', 'amina D Mon 09:00-17:00', [], amina([{ authority: 'eastshire' }], { actingFor: [approved] })],
  ['approved in Wales only, even with an agreement', 'amina D Mon 09:00-17:00',
    ['not-approved: breach amina s1 Mon 2 Mar 09:00 to 17:00 reason other-nation minutes 480'], amina([{ authority: 'gwent' }], { actingFor: [approved] })],
  ['approved in Wales and here', 'amina D Mon 09:00-17:00', [], amina([{ authority: 'gwent' }, approved])],
  ['a Welsh service takes a Welsh approval', 'amina D Mon 09:00-17:00', [],
    { ...amina([{ authority: 'gwent' }]), otherAuthorities: [], service: { name: 'Gwent', authorities: [gwent] } }],
  ['and no English one', 'amina D Mon 09:00-17:00',
    ['not-approved: breach amina s1 Mon 2 Mar 09:00 to 17:00 reason other-nation minutes 480'],
    { ...amina([approved], { actingFor: [{ authority: 'gwent' }] }), otherAuthorities: [northshire], service: { name: 'Gwent', authorities: [gwent] } }],

  // Sickness in the middle of a shift
  ['sick from the middle: the shift and the sickness overlap, and no long shift is left', 'amina D Mon 08:00-22:00 \n amina away sickness Mon 15:00-Wed 00:00',
    ['absent-on-shift: breach amina s1 Mon 2 Mar 15:00 to 22:00 kind sickness minutes 420']],
  ['sick from the middle: rest begins then', 'amina D Mon 14:00-23:00 \n amina away sickness Mon 19:00-Tue 00:00 \n amina D Tue 07:00-15:00',
    ['absent-on-shift: breach amina s1 Mon 2 Mar 19:00 to 23:00 kind sickness minutes 240']],
  ['sick for an hour in the middle: two stretches that make one run', 'amina D Mon 08:00-22:00 \n amina away sickness Mon 12:00-13:00',
    ['absent-on-shift: breach amina s1 Mon 2 Mar 12:00 to 13:00 kind sickness minutes 60',
     'working-span: breach amina s1 Mon 2 Mar 08:00 to 22:00 spanMinutes 840 limitMinutes 780']],
  ['sick, but an end is on record: the work stands', 'amina D Mon 08:00-22:00 worked -22:00 \n amina away sickness Mon 15:00-Wed 00:00',
    ['absent-on-shift: breach amina s1 Mon 2 Mar 15:00 to 22:00 kind sickness minutes 420',
     'long-shift: warning amina s1 Mon 2 Mar 08:00 to 22:00 actual 840 limit 720 unit minutes',
     'working-span: breach amina s1 Mon 2 Mar 08:00 to 22:00 spanMinutes 840 limitMinutes 780']],

  // Nested, touching and split shifts
  ['a short shift nested in a long one neither shortens nor lengthens rest', 'amina D Mon 08:00-20:00 \n amina D Mon 10:00-11:00 \n amina D Tue 08:00-16:00',
    ['double-booked: breach amina s1 s2 Mon 2 Mar 10:00 to 11:00 minutes 60']],
  ['two halves that touch are one stretch', 'amina D Mon 08:00-14:00 \n amina D Mon 14:00-20:00', []],
  ['a split day of 13 hours, its halves 5 hours apart', 'amina D Mon 08:00-12:00 \n amina D Mon 17:00-21:00',
    []],
  ['a split day of 13 hours and a minute', 'amina D Mon 08:00-12:00 \n amina D Mon 17:00-21:01',
    ['working-span: breach amina s1 s2 Mon 2 Mar 08:00 to 21:01 spanMinutes 781 limitMinutes 780']],

  // Standby and call-outs
  ['standby without a call is rest', 'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 \n amina D Tue 09:00-17:00', []],
  ['called out 02:00 to 04:00 before a shift at 09:00: 9 hours of rest, earliest start 15:00',
    'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 02:00-04:00 \n amina D Tue 09:00-17:00',
    ['daily-rest: breach amina s2 s3 Tue 3 Mar 04:00 to 09:00 restMinutes 540 requiredMinutes 660 earliestStart 15:00',
     'late-finish: warning amina s2 s3 Tue 3 Mar 04:00 to 09:00 actual 300 limit 660 unit minutes',
     'standby-rest: warning amina s2 Mon 2 Mar 22:00 to Tue 3 Mar 07:00 actual 240 limit 300 unit minutes on end']],
  ['a 20-minute call at 23:00 with the next day off: nothing', 'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 23:00-23:20', []],
  ['a call-out that runs into a day shift is still work before it',
    'amina D Mon 09:00-17:00 \n amina S Mon 17:00-10:00 called 03:00-09:30 shareable \n amina D Tue 09:00-17:00',
    ['daily-rest: breach amina s1 s2 s3 Mon 2 Mar 17:00 to Tue 3 Mar 03:00 restMinutes 600 requiredMinutes 660 earliestStart 04:00',
     'long-shift: warning amina s2 s3 Tue 3 Mar 03:00 to 17:00 actual 840 limit 480 unit minutes',
     'night-to-day: warning amina s1 s2 s3 Mon 2 Mar 17:00 to Tue 3 Mar 03:00 actual 0 limit 2 unit nights',
     'working-span: breach amina s2 s3 Tue 3 Mar 03:00 to 17:00 spanMinutes 840 limitMinutes 780']],

  // Sleep-ins
  ['a sleep-in is work, all of it: 10 hours 59 to the next shift', 'amina Z Mon 22:00-06:00 \n amina D Tue 16:59-21:00',
    ['daily-rest: breach amina s1 s2 Tue 3 Mar 06:00 to 16:59 restMinutes 659 requiredMinutes 660 earliestStart 17:00']],
  ['11 hours after a sleep-in', 'amina Z Mon 22:00-06:00 \n amina D Tue 17:00-21:00',
    ['between-shifts: warning amina s1 s2 Tue 3 Mar 06:00 to 17:00 actual 660 limit 720 unit minutes']],
  ['a sleep-in 5 hours after a day is too soon', 'amina D Mon 09:00-17:00 \n amina Z Mon 22:00-06:00',
    ['daily-rest: breach amina s1 s2 Mon 2 Mar 17:00 to 22:00 restMinutes 300 requiredMinutes 660 earliestStart 04:00',
     'night-to-day: warning amina s1 s2 Mon 2 Mar 17:00 to 22:00 actual 0 limit 2 unit nights']],
  ['a sleep-in over the spring change, 21:00 to 06:00, is the 8 hours of a night', 'amina Z Sat 21:00-06:00', [], spring],
  ['over the autumn change, 22:00 to 06:00 is 9', 'amina Z Sat 22:00-06:00',
    ['long-shift: warning amina s1 Sat 24 Oct 22:00 to Sun 25 Oct 06:00 actual 540 limit 480 unit minutes'], autumn],
  ['a trainee is at work and covers nothing', 'amina O Mon 08:00-20:30', ['long-shift: warning amina s1 Mon 2 Mar 08:00 to 20:30 actual 750 limit 720 unit minutes']],
]

describe('all findings about people', () => {
  test.each(rows(cases))('$says', ({ lines, found, fields }) => {
    expect(about(lines, fields)).toEqual(found)
  })
})

const open = (authority: string, where: string, minutes: number) =>
  `gap ${authority} floor ${where} minutes ${minutes} required 1 actual 0`
const week = 'S Mon 00:00-Mon+1 00:00'
const shared = (...authorities: object[]) => ({ service: { name: 'Shared', authorities }, otherAuthorities: [] })

// biome-ignore format: a line for each case
const covered: readonly Case[] = [
  ['17:00 end and 17:05 start leave 5 minutes', 'amina S Mon 00:00-Thu 17:00 \n ben S Thu 17:05-Mon+1 00:00', [open('northshire', 'Thu 5 Mar 17:00 to 17:05', 5)]],
  ['sickness from the middle of a shift: cover ends then', `amina ${week} \n amina away sickness Sun 12:00-Mon+1 00:00`, [open('northshire', 'Sun 8 Mar 12:00 to Mon 9 Mar 00:00', 720)]],
  ['sickness on the spring night: 17:00 to 08:00 leaves 14 hours open', `amina ${week} \n amina away sickness Sat 17:00-Sun 08:00`, [open('northshire', 'Sat 28 Mar 17:00 to Sun 29 Mar 08:00', 840)], spring],
  ['a trainee and an observer never cover', `amina T Mon 00:00-Mon+1 00:00 \n ben O Mon 00:00-Mon+1 00:00`, [open('northshire', 'Mon 2 Mar 00:00 to Mon 9 Mar 00:00', 10_080)]],
  ['a sleep-in covers', 'amina Z Mon 00:00-Mon+1 00:00', []],
  ['approval until 30 June: open from 00:00 of 1 July', `amina ${week}`, [open('northshire', 'Wed 1 Jul 00:00 to Mon 6 Jul 00:00', 7200)], { ...june, ...amina([{ ...approved, until: '2026-06-30' }]) }],
  ['approval until the Saturday before the clocks go back: the Sunday has 25 hours open', `amina ${week}`, [open('northshire', 'Sun 25 Oct 00:00 to Mon 26 Oct 00:00', 1500)], { ...autumn, ...amina([{ ...approved, until: '2026-10-24' }]) }],
  ['approved only in Wales, she never covers an English authority', `amina ${week}`, [open('northshire', 'Mon 2 Mar 00:00 to Mon 9 Mar 00:00', 10_080)], amina([{ authority: 'gwent' }], { actingFor: [approved] })],
  ['two authorities share her, who may act for one', `amina ${week}`, [open('eastshire', 'Mon 2 Mar 00:00 to Mon 9 Mar 00:00', 10_080)], { ...amina([approved]), ...shared(northshire, eastshire) }],
  ['and she covers both, under an agreement that ends on Thursday', `amina ${week}`, [open('eastshire', 'Fri 6 Mar 00:00 to Mon 9 Mar 00:00', 4320)], { ...amina([approved], { actingFor: [{ authority: 'eastshire', until: '2026-03-05' }] }), ...shared(northshire, eastshire) }],
]

describe('gaps of the floor', () => {
  test.each(rows(covered))('$says', ({ lines, found, fields }) => {
    expect(said(oneLineRota(lines, { ...fields }), 'cover-floor')).toEqual(found)
  })
})
