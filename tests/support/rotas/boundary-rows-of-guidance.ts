import { type Boundary, on, past, row } from './boundary-row.ts'
import { allDays, repeat } from './one-line-rota.ts'

const weekend = (week: number) => repeat('amina D', '09:00-17:00', ['Sat'], week, week + 1)
const longDays = (...days: string[]) => repeat('amina D', '08:00-20:00', days)
const nights = (...days: string[]) => repeat('amina D', '21:00-07:00', days)

/** By the code of the rule. */
export const boundariesOfGuidance: Readonly<Record<string, Boundary>> = {
  'long-shift': {
    kept: row('12 hours by day', 'amina D Mon 08:00-20:00'),
    past: past(
      '12 hours 01',
      ['amina D Mon 08:00-20:01'],
      'actual 721 limit 720 unit minutes',
      'Works without a rest from Monday 2 March at 08:00 to 20:01: 12 h 1 min, 1 min more than the 12 hours advised.',
    ),
    spare: row('11 hours 59', 'amina D Mon 08:00-19:59'),
  },
  'between-shifts': {
    kept: row('12 hours between', 'amina D Mon 12:00-20:00', 'amina D Tue 08:00-16:00'),
    past: past(
      '11 hours 59',
      ['amina D Mon 12:00-20:01', 'amina D Tue 08:00-16:00'],
      'actual 719 limit 720 unit minutes',
      'Finished Monday 2 March at 20:01; the next shift starts at 08:00 on Tuesday 3 March, after 11 h 59 min of rest, 1 min less than the 12 hours advised.',
    ),
    spare: row('12 hours 01', 'amina D Mon 12:00-19:59', 'amina D Tue 08:00-16:00'),
  },
  'consecutive-days': {
    kept: row('7 days, the last work at 23:59', repeat('amina D', '09:00-17:00', allDays), 'amina D Sun 23:59-06:00'),
    past: past(
      'it starts a minute later, on the eighth',
      [repeat('amina D', '09:00-17:00', allDays), 'amina D Mon+1 00:00-06:00'],
      'actual 8 limit 7 unit days',
      'Works on 8 days in a row from Monday 2 March, 1 more than the 7 advised.',
    ),
    spare: row(
      'a minute earlier, still on the seventh',
      repeat('amina D', '09:00-17:00', allDays),
      'amina D Sun 23:58-06:00',
    ),
  },
  'consecutive-nights': {
    kept: row('3 nights and 2 hours 59 of a fourth', nights('Mon', 'Tue', 'Wed'), 'amina D Thu 18:00-01:59'),
    past: past(
      '3 hours of the fourth',
      [nights('Mon', 'Tue', 'Wed'), 'amina D Thu 18:00-02:00'],
      'actual 4 limit 3 unit nights',
      'Works 4 night shifts in a row, the first from Monday 2 March at 21:00: 1 more than the 3 advised.',
    ),
    spare: row('2 hours 58 of the fourth', nights('Mon', 'Tue', 'Wed'), 'amina D Thu 18:00-01:58'),
  },
  'night-to-day': {
    kept: row('at 12:00 no day shift begins', 'amina D Mon 21:00-06:00', 'amina D Tue 12:00-17:00'),
    past: past(
      'at 11:59 one does',
      ['amina D Mon 21:00-06:00', 'amina D Tue 11:59-17:00'],
      'actual 0 limit 2 unit nights',
      'Night shifts ended Tuesday 3 March at 06:00 and a day shift starts at 11:59: no night is free of work between them, where 2 are advised.',
    ),
    spare: row('nor at 12:01', 'amina D Mon 21:00-06:00', 'amina D Tue 12:01-17:00'),
  },
  'rest-after-nights': {
    fields: on('rest-after-nights', 'warning'),
    kept: row('46 hours after two nights', nights('Mon', 'Tue'), 'amina D Fri 05:00-12:00'),
    past: past(
      '45 hours 59',
      [nights('Mon', 'Tue'), 'amina D Fri 04:59-12:00'],
      'actual 2759 limit 2760 unit minutes',
      'The last of the night shifts ended Wednesday 4 March at 07:00 and work starts again at 04:59 on Friday 6 March, after 45 h 59 min of rest, 1 min less than 46 hours.',
    ),
    spare: row('46 hours 01', nights('Mon', 'Tue'), 'amina D Fri 05:01-12:00'),
  },
  'hours-in-168': {
    fields: on('hours-in-168', 'warning'),
    kept: row('72 hours in 168', longDays('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat')),
    past: past(
      '72 hours 01',
      [longDays('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'), 'amina D Sun 08:00-08:01'],
      'actual 4321 limit 4320 unit minutes',
      'Works 72 h 1 min in the 168 hours Mon 2 Mar 08:00 to Mon 9 Mar 08:00, 1 min more than 72 hours.',
    ),
    spare: row('71 hours 59', longDays('Mon', 'Tue', 'Wed', 'Thu', 'Fri'), 'amina D Sat 08:00-19:59'),
  },
  weekends: {
    fields: on('weekends', 'warning'),
    kept: row(
      '4 weekends of 8, and a shift from Friday 23:59',
      ...[-7, -5, -3, -1].map(weekend),
      'amina D Fri 23:59-08:00',
    ),
    past: past(
      'it starts a minute later, on Saturday',
      [...[-7, -5, -3, -1].map(weekend), 'amina D Sat 00:00-08:00'],
      'actual 5 limit 4 unit weekends',
      'With the weekend of Saturday 7 March, 5 weekends are worked in the weeks looked at, 1 more than 4.',
    ),
    spare: row('a minute earlier, still on Friday', ...[-7, -5, -3, -1].map(weekend), 'amina D Fri 23:58-08:00'),
  },
  'standby-rest': {
    kept: row('5 hours on end left of the night', 'amina S Mon 17:00-09:00 called 22:00-02:00'),
    past: past(
      '4 hours 59',
      ['amina S Mon 17:00-09:00 called 22:00-02:01'],
      'actual 299 limit 300 unit minutes on end',
      'Called out on standby, with 4 h 59 min of rest on end Mon 2 Mar 22:00 to Tue 3 Mar 07:00, 1 min less than 5 hours.',
    ),
    spare: row('5 hours 01', 'amina S Mon 17:00-09:00 called 22:00-01:59'),
  },
  'late-finish': {
    kept: row('13:00 after an end at 01:00', 'amina D Mon 17:00-01:00', 'amina D Tue 13:00-20:00'),
    past: past(
      '12:59',
      ['amina D Mon 17:00-01:00', 'amina D Tue 12:59-20:00'],
      'actual 719 limit 720 unit minutes',
      'Work ended Tuesday 3 March at 01:00; the next shift starts at 12:59, 1 min before 13:00, the earliest after so late a finish.',
    ),
    spare: row('13:01', 'amina D Mon 17:00-01:00', 'amina D Tue 13:01-20:00'),
  },
  overrun: {
    kept: row('an hour after the planned end', 'amina D Mon 12:00-20:00 worked -21:00'),
    past: past(
      'an hour and a minute',
      ['amina D Mon 12:00-20:00 worked -21:01'],
      'actual 61 limit 60 unit minutes',
      'Planned to end Monday 2 March at 20:00 and ended at 21:01: 1 h 1 min over, 1 min more than 1 h.',
    ),
    spare: row('59 minutes', 'amina D Mon 12:00-20:00 worked -20:59'),
  },
}
