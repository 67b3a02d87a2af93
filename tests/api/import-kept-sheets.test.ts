import { countUnclear } from '@amhp/shared/contract/import.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { describe, expect, test } from 'vitest'
import { readBack } from '../support/sheets/read-back.ts'

// Sheets as managers keep them, and what is read: a line for each shift or absence, and for each thing that is asked.

async function read(...lines: string[]): Promise<string[]> {
  const back = await readBack(Buffer.from(lines.join('\n')), parseDate('2026-11-30')!)
  if (!back) return ['no day can be used']
  const { got, plan } = back
  const shifts = [...got].flatMap(([key, own]) => own.map((line) => `${key.replace(/2026-/, '')} ${line}`))
  const asked = [
    ...plan.faults.map(({ row, column }) => `ask ${column}${row}`),
    ...plan.people.filter(({ amhp }) => amhp === null).map(({ text }) => `who is ${text}`),
    ...plan.unclear.map(({ text, likely }) => `what is ${text}${likely ? ` (${likely}?)` : ''}`),
  ]
  expect(asked.length).toBe(countUnclear(plan))
  return [...shifts.sort(), ...asked]
}

describe('a grid', () => {
  test.each<[string, string[], string[]]>([
    [
      'with rows of counts',
      ['Name,Mon 30 Nov,Tue 1 Dec', 'Amina Rahman,D,', 'Gaps,0,1', 'Nights,1,1', 'Min,2,2'],
      ['Amina Rahman 11-30 D'],
    ],
    [
      'with counts above its weekdays',
      ['Needed,3,3,3,3', 'Name,Mon,Tue,Wed,Thu', 'Amina Rahman,D,D,,D'],
      ['Amina Rahman 11-30 D', 'Amina Rahman 12-01 D', 'Amina Rahman 12-03 D'],
    ],
    [
      'with weekdays over the numbers of the days',
      [',Mon,Tue,Wed,Thu', 'Name,30,1,2,3', 'Amina Rahman,D,,,D'],
      ['Amina Rahman 11-30 D', 'Amina Rahman 12-03 D'],
    ],
    [
      'with times under weekdays',
      ['Name,Mon,Tue,Wed,Thu', 'Amina Rahman,9-5,9-5,9-5,', 'Tom Bell,,9-5,9-5,10-6'],
      [
        'Amina Rahman 11-30 09:00-17:00 waking',
        'Amina Rahman 12-01 09:00-17:00 waking',
        'Amina Rahman 12-02 09:00-17:00 waking',
        'Tom Bell 12-01 09:00-17:00 waking',
        'Tom Bell 12-02 09:00-17:00 waking',
        'Tom Bell 12-03 W2',
      ],
    ],
    [
      'with a week of times in its last row',
      ['Name,Mon 30 Nov,Tue 1 Dec,Wed 2 Dec', 'Tom Bell,D,,', 'Amina Rahman,9-5,9-5,9-5'],
      [
        'Amina Rahman 11-30 09:00-17:00 waking',
        'Amina Rahman 12-01 09:00-17:00 waking',
        'Amina Rahman 12-02 09:00-17:00 waking',
        'Tom Bell 11-30 D',
      ],
    ],
    [
      'with a key under it',
      ['Name,30/11/2026,01/12/2026', 'Amina Rahman,D,', 'Key,,', 'EF,09:00-16:30,', 'RA,Rest,'],
      ['Amina Rahman 11-30 D'],
    ],
    [
      'with a day that is there twice',
      ['Name,30/11/2026,01/12/2026,01/12/2026,03/12/2026', 'Amina Rahman,D,D,L,D'],
      ['Amina Rahman 11-30 D', 'Amina Rahman 12-01 D', 'Amina Rahman 12-03 D', 'ask D1'],
    ],
    [
      'with times on the 12-hour clock',
      ['Name,Mon 30 Nov,Tue 1 Dec,Wed 2 Dec,Thu 3 Dec', 'Amina Rahman,08.45-5.15,09:00-5:00,0900-500,09/05'],
      [
        'Amina Rahman 11-30 D',
        'Amina Rahman 12-01 09:00-17:00 waking',
        'Amina Rahman 12-02 09:00-17:00 waking',
        'what is 09/05',
      ],
    ],
    [
      'with leave that may be shifts, and leave in doubt',
      ['Name,30/11/2026,01/12/2026,02/12/2026', 'Amina Rahman,L/S,A/L?,Sick?'],
      ['what is L/S (L + S?)', 'what is A/L? (annual leave?)', 'what is Sick? (sick?)'],
    ],
    [
      'with nights',
      ['Name,30/11/2026,01/12/2026', 'Amina Rahman,21-07,21-07'],
      ['Amina Rahman 11-30 21:00-07:00 waking', 'Amina Rahman 12-01 21:00-07:00 waking'],
    ],
    [
      'with letters of another key',
      ['Staff,30/11/2026,01/12/2026,02/12/2026', 'Amina Rahman,D,N,O', 'Tom Bell,N,O,D', 'Key: D day N night O off,,,'],
      ['Amina Rahman 11-30 D', 'Tom Bell 12-02 D', 'what is N', 'what is O (off?)'],
    ],
  ])('%s', async (_, lines, expected) => expect(await read(...lines)).toEqual(expected))
})

describe('columns of a day', () => {
  test.each<[string, string[], string[]]>([
    [
      'for shifts, with marks',
      ['Name,Mon 30 Nov,,Tue 1 Dec,', ',Day,Night,Day,Night', 'Amina Rahman,x,,,x'],
      ['what is Day', 'what is Night'],
    ],
    [
      'for mornings and afternoons',
      ['Doctor,Monday,,Tuesday,,Wednesday,', ',AM,PM,AM,PM,AM,PM', 'Amina Rahman,x,x,D,,,'],
      ['Amina Rahman 12-01 D', 'what is AM', 'what is PM'],
    ],
    [
      'for starts and finishes',
      [
        ',Monday,,Tuesday,,Wednesday,',
        ',Start,Finish,Start,Finish,Start,Finish',
        'Amina Rahman,09:00,17:00,OFF,,17:00,09:00',
      ],
      ['Amina Rahman 11-30 09:00-17:00 waking', 'Amina Rahman 12-02 17:00-09:00 waking'],
    ],
  ])('%s', async (_, lines, expected) => expect(await read(...lines)).toEqual(expected))
})

describe('names in the cells', () => {
  test.each<[string, string[], string[]]>([
    [
      'with duties down',
      ['Shift,Mon 30 Nov,Tue 1 Dec', 'Day,Amina Rahman,Tom Bell', 'EF,Ben Okafor,'],
      ['Ben Okafor 11-30 EF', 'what is Day'],
    ],
    [
      'with duties across: an on-call rota',
      [
        'On-call rota,,,',
        'Date,Day,S,L',
        '30/11/2026,Mon,Amina Rahman,Tom Bell',
        '01/12/2026,Tue,Ben Okafor / Cara Lloyd,',
      ],
      ['Amina Rahman 11-30 S', 'Ben Okafor 12-01 S', 'Cara Lloyd 12-01 S', 'Tom Bell 11-30 L'],
    ],
    [
      'with duties across that are no codes: first and second on call',
      ['Date,1st on call,2nd on call', '30/11/2026,Amina Rahman,Tom Bell', '01/12/2026,Tom Bell,Ben Okafor'],
      ['what is 1st on call', 'what is 2nd on call'],
    ],
    [
      'as a calendar of the month, with a row of numbers above each week',
      [',Mon,Tue,Wed', ',30,1,2', 'D,Amina Rahman,Tom Bell,', 'S,,,Ben Okafor', ',7,8,9', 'D,Tom Bell,,Amina Rahman'],
      ['Amina Rahman 11-30 D', 'Amina Rahman 12-09 D', 'Ben Okafor 12-02 S', 'Tom Bell 12-01 D', 'Tom Bell 12-07 D'],
    ],
    ['as initials', ['Duty,Mon 30 Nov,Tue 1 Dec', 'D,AR,TB', 'S,TB,BO'], ['who is AR', 'who is TB', 'who is BO']],
    [
      'in a row for each week',
      [
        'Week commencing,Mon,Tue,Wed',
        '30/11/2026,Amina Rahman,Tom Bell,Ben Okafor',
        '07/12/2026,Tom Bell,Ben Okafor,Cara Lloyd',
      ],
      ['ask A3', 'what is Mon', 'what is Tue', 'what is Wed'],
    ],
  ])('%s', async (_, lines, expected) => expect(await read(...lines)).toEqual(expected))
})

test('a list of days without years', async () => {
  expect(await read('Name,Date,Shift', 'Amina Rahman,30/11,D', 'Tom Bell,01/12,E', 'Ben Okafor,02/12,L')).toEqual([
    'Amina Rahman 11-30 D',
    'Ben Okafor 12-02 L',
    'Tom Bell 12-01 E',
  ])
})
