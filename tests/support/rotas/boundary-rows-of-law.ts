import { type Boundary, on, past, row } from './boundary-row.ts'
import { allDays, northshire, repeat, workingDays } from './one-line-rota.ts'

const monday = (cover: object) => ({
  dutyPattern: [{ id: 'day', name: 'Day', days: ['mon'], start: '09:00', end: '17:00', cover: [cover] }],
})
const day = 'amina D Mon 09:00-17:00'
const longDays = (...days: string[]) => repeat('amina D', '08:00-20:00', days)
/** 48 hours in each of 16 weeks and, but for its Saturday, in the week after them. */
const weeks48 = [
  repeat('amina D', '09:00-17:00', [...workingDays, 'Sat'], -16, 0),
  repeat('amina D', '09:00-17:00', workingDays),
]
/** The same in nights of 12 hours, but for its Thursday. */
const nights48 = [
  repeat('amina D', '19:00-07:00', allDays.slice(0, 4), -16, 0),
  repeat('amina D', '19:00-07:00', allDays.slice(0, 3)),
]

/** By the code of the rule. */
export const boundariesOfLaw: Readonly<Record<string, Boundary>> = {
  'cover-floor': {
    kept: row(
      'one hands over to the next at the same moment',
      'amina S Mon 00:00-Thu 12:00',
      'ben S Thu 12:00-Mon+1 00:00',
    ),
    past: past(
      'a minute lies between them',
      ['amina S Mon 00:00-Thu 12:00', 'ben S Thu 12:01-Mon+1 00:00'],
      'minutes 1 required 1 actual 0',
      'No AMHP covers Northshire Council from Thu 5 Mar 12:00 to 12:01, 1 min, and no other service has agreed to. The duty needs one at all times.',
    ),
    spare: row('both are there for a minute', 'amina S Mon 00:00-Thu 12:01', 'ben S Thu 12:00-Mon+1 00:00'),
  },
  'cover-minimum': {
    fields: monday({ role: 'amhp', minimum: 2 }),
    kept: row('two are there from the first moment to the last', day, 'ben D Mon 09:00-17:00'),
    past: past(
      'one leaves a minute early',
      [day, 'ben D Mon 09:00-16:59'],
      'minutes 1 required 2 actual 1',
      'Day needs at least 2 AMHPs for Northshire Council and has 1 from Mon 2 Mar 16:59 to 17:00, 1 min.',
    ),
    spare: row('one stays a minute longer', day, 'ben D Mon 09:00-17:01'),
  },
  'cover-target': {
    fields: monday({ role: 'amhp', minimum: 1, target: 2 }),
    kept: row('two are there from the first moment to the last', day, 'ben D Mon 09:00-17:00'),
    past: past(
      'one comes a minute late',
      [day, 'ben D Mon 09:01-17:00'],
      'minutes 1 required 2 actual 1',
      'Day aims for 2 AMHPs for Northshire Council and has 1 from Mon 2 Mar 09:00 to 09:01, 1 min. Its minimum is met.',
    ),
    spare: row('one comes a minute early', day, 'ben D Mon 08:59-17:00'),
  },
  'single-point': {
    fields: { ...monday({ role: 'amhp' }), ...on('single-point', 'info') },
    kept: row('a backup is there from the first moment to the last', day, 'ben S Mon 09:00-17:00 as backup'),
    past: past(
      'the backup begins a minute late',
      [day, 'ben S Mon 09:01-17:00 as backup'],
      'minutes 1',
      'Day rests on one person for Northshire Council, without a backup, from Mon 2 Mar 09:00 to 09:01, 1 min.',
    ),
    spare: row('the backup begins a minute early', day, 'ben S Mon 08:59-17:00 as backup'),
  },
  'not-approved': {
    fields: { amhps: [{ id: 'amina', name: 'Amina', approvals: [{ authority: northshire.id, until: '2026-03-02' }] }] },
    kept: row('a shift ends as the last day of the approval does', 'amina D Mon 16:00-00:00'),
    past: past(
      'it ends a minute later',
      ['amina D Mon 16:00-00:01'],
      'reason ended minutes 1',
      'On duty Tue 3 Mar 00:00 to 00:01, 1 min, and may not act as an AMHP for this service then: the approval has ended.',
    ),
    spare: row('it ends a minute earlier', 'amina D Mon 16:00-23:59'),
  },
  'double-booked': {
    kept: row('one shift starts as another ends', day, 'amina S Mon 17:00-09:00'),
    past: past(
      'one starts a minute before another ends',
      [day, 'amina S Mon 16:59-09:00'],
      'minutes 1',
      'Two shifts at once Mon 2 Mar 16:59 to 17:00, 1 min.',
    ),
    spare: row('one starts a minute after another ends', day, 'amina S Mon 17:01-09:00'),
  },
  'absent-on-shift': {
    kept: row('leave ends as the shift starts', day, 'amina away leave Mon 00:00-09:00'),
    past: past(
      'leave ends a minute after it starts',
      [day, 'amina away leave Mon 00:00-09:01'],
      'kind leave minutes 1',
      'On leave and on shift Mon 2 Mar 09:00 to 09:01, 1 min.',
    ),
    spare: row('leave ends a minute before it starts', day, 'amina away leave Mon 00:00-08:59'),
  },
  'daily-rest': {
    kept: row('11 hours of rest', 'amina D Mon 12:00-20:00', 'amina D Tue 07:00-15:00'),
    past: past(
      '10 hours 59',
      ['amina D Mon 12:00-20:01', 'amina D Tue 07:00-15:00'],
      'restMinutes 659 requiredMinutes 660 earliestStart 07:01',
      'Finished Monday 2 March at 20:01. 11 hours of rest would end at 07:01 on Tuesday 3 March; the next shift starts at 07:00, 1 min too soon.',
    ),
    spare: row('11 hours 01', 'amina D Mon 12:00-19:59', 'amina D Tue 07:00-15:00'),
  },
  'working-span': {
    kept: row('13 hours on end', 'amina D Mon 08:00-21:00'),
    past: past(
      '13 hours 01',
      ['amina D Mon 08:00-21:01'],
      'spanMinutes 781 limitMinutes 780',
      'Starts Monday 2 March at 08:00 and finishes at 21:01: 13 h 1 min from start to finish, 1 min more than the 13 hours that leave room for daily rest.',
    ),
    spare: row('12 hours 59', 'amina D Mon 08:00-20:59'),
  },
  'weekly-rest': {
    kept: row('35 hours of rest', longDays('Mon', 'Tue', 'Fri', 'Sat', 'Sun'), 'amina D Thu 07:00-20:00'),
    past: past(
      '34 hours 59',
      [longDays('Mon', 'Tue', 'Fri', 'Sat', 'Sun'), 'amina D Thu 06:59-20:00'],
      'longestRestMinutes 2099 requiredMinutes 2100',
      'The longest rest in the week from Monday 2 March is 34 h 59 min, 1 min less than the 35 hours it needs.',
    ),
    spare: row('35 hours 01', longDays('Mon', 'Tue', 'Fri', 'Sat', 'Sun'), 'amina D Thu 07:01-20:00'),
  },
  'missed-break': {
    kept: row('6 hours without a break', 'amina D Mon 08:00-14:00 break 0'),
    past: past(
      '6 hours 01',
      ['amina D Mon 08:00-14:01 break 0'],
      'workedMinutes 361 breakMinutes 0',
      'Worked 6 h 1 min, Mon 2 Mar 08:00 to 14:01, with 0 min of break recorded: more than 6 hours of work need at least 20 minutes.',
    ),
    spare: row('5 hours 59', 'amina D Mon 08:00-13:59 break 0'),
  },
  'average-hours': {
    kept: row('48 hours in each of 17 weeks', ...weeks48, 'amina D Sat 09:00-17:00'),
    past: past(
      'a minute more in all',
      [...weeks48, 'amina D Sat 09:00-17:01'],
      'averageMinutes 2881 limitMinutes 2880 weeks 17',
      'Works 48 h 1 min a week on average over the 17 weeks to Sunday 8 March, 1 min more than 48 hours.',
    ),
    spare: row('a minute less', ...weeks48, 'amina D Sat 09:00-16:59'),
  },
  'night-average': {
    kept: row('48 hours of nights in each of 17 weeks', ...nights48, 'amina D Thu 19:00-07:00'),
    past: past(
      'a minute more in all',
      [...nights48, 'amina D Thu 18:59-07:00'],
      'averageMinutes 481',
      'Works nights, and 8 h 1 min in each 24 hours on average to Sunday 8 March, weekly rest left out: 1 min more than 8 hours.',
    ),
    spare: row('a minute less', ...nights48, 'amina D Thu 19:01-07:00'),
  },
  'night-limit': {
    fields: on('night-limit', 'breach'),
    kept: row('8 hours with night work in 24', 'amina D Mon 22:00-06:00'),
    past: past(
      '8 hours 01',
      ['amina D Mon 21:59-06:00'],
      'workedMinutes 481',
      'Works 8 h 1 min in the 24 hours Mon 2 Mar 21:59 to Tue 3 Mar 21:59, some of it at night: 1 min more than 8 hours.',
    ),
    spare: row('7 hours 59', 'amina D Mon 22:01-06:00'),
  },
  'compensatory-rest': {
    fields: {
      derogations: [{ regulation: 21, basis: 'Workforce agreement 4' }],
      restGiven: [{ amhp: 'amina', start: '2026-03-04T09:00Z', end: '2026-03-04T10:00Z' }],
    },
    kept: row('an hour of rest short, an hour given', 'amina D Mon 12:00-21:00', 'amina D Tue 07:00-15:00'),
    past: past(
      'an hour and a minute short, an hour given',
      ['amina D Mon 12:00-21:01', 'amina D Tue 07:00-15:00'],
      'owedMinutes 1 dueBy Tue 17 Mar 07:00',
      'Rest was short Mon 2 Mar 21:01 to Tue 3 Mar 07:00, under a derogation: 1 min of rest are still owed, directly after it or by Tuesday 17 March at 07:00 at the latest.',
    ),
    spare: row('59 minutes short, an hour given', 'amina D Mon 12:00-20:59', 'amina D Tue 07:00-15:00'),
  },
}
