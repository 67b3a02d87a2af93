import { factsAreWorse } from '@amhp/shared/rules/check/same-matter.ts'
import { expect, test } from 'vitest'

test.each([
  ['less rest', 'daily-rest', { restMinutes: 600, requiredMinutes: 660 }, { restMinutes: 599, requiredMinutes: 660 }],
  [
    'a stricter number',
    'daily-rest',
    { restMinutes: 700, requiredMinutes: 720 },
    { restMinutes: 700, requiredMinutes: 780 },
  ],
  [
    'to break the law’s number too',
    'weekly-rest',
    { longestRestMinutes: 2400, requiredMinutes: 2880 },
    { longestRestMinutes: 2099, requiredMinutes: 2100 },
  ],
  ['a longer gap', 'cover-floor', { minutes: 60, required: 1, actual: 0 }, { minutes: 61, required: 1, actual: 0 }],
  [
    'one fewer on duty',
    'cover-minimum',
    { minutes: 60, required: 2, actual: 1 },
    { minutes: 60, required: 2, actual: 0 },
  ],
  ['one more needed', 'cover-target', { minutes: 60, required: 2, actual: 1 }, { minutes: 60, required: 3, actual: 1 }],
  ['another reason', 'not-approved', { reason: 'ended', minutes: 60 }, { reason: 'suspended', minutes: 60 }],
  ['a higher average', 'average-hours', { averageMinutes: 2900 }, { averageMinutes: 2901 }],
  [
    'a shorter break',
    'missed-break',
    { workedMinutes: 400, breakMinutes: 15 },
    { workedMinutes: 400, breakMinutes: 10 },
  ],
  ['a fact that was not there', 'daily-rest', {}, { unheardOf: 1 }],
  ['a rule that nothing is declared for', 'unheard-of', { minutes: 2 }, { minutes: 1 }],
  ['the same the other way', 'unheard-of', { minutes: 1 }, { minutes: 2 }],
  ['a number that was not there', 'night-limit', {}, { workedMinutes: 500 }],
  ['a number that is gone', 'night-limit', { workedMinutes: 500 }, {}],
  ['a number that is a word now', 'night-limit', { workedMinutes: 500 }, { workedMinutes: 'unknown' }],
  ['rest of another kind', 'standby-rest', { unit: 'minutes' }, { unit: 'minutes on end' }],
])('%s is worse', (_, rule, before, after) => {
  expect(factsAreWorse(rule, before, after)).toBe(true)
})

test.each([
  ['the same facts', 'daily-rest', { restMinutes: 600 }, { restMinutes: 600 }],
  [
    'to break only the service’s own number',
    'weekly-rest',
    { longestRestMinutes: 2099, requiredMinutes: 2100 },
    { longestRestMinutes: 2400, requiredMinutes: 2880 },
  ],
  ['the same reason', 'not-approved', { reason: 'ended', minutes: 60 }, { reason: 'ended', minutes: 60 }],
  ['more rest', 'daily-rest', { restMinutes: 600, earliestStart: 5 }, { restMinutes: 601, earliestStart: 9 }],
  [
    'a moment read from text',
    'daily-rest',
    { earliestStart: '2026-11-30T09:00:00Z' },
    { earliestStart: 1796029200000 },
  ],
  ['a shorter gap', 'cover-floor', { minutes: 60, required: 1, actual: 0 }, { minutes: 59, required: 1, actual: 0 }],
  [
    'one more on duty',
    'cover-minimum',
    { minutes: 60, required: 3, actual: 1 },
    { minutes: 60, required: 3, actual: 2 },
  ],
  ['an absence whose kind is known', 'absent-on-shift', { kind: 'away', minutes: 60 }, { kind: 'leave', minutes: 60 }],
  ['a shorter stretch', 'long-shift', { actual: 800, limit: 720 }, { actual: 790, limit: 720 }],
])('%s is not worse', (_, rule, before, after) => {
  expect(factsAreWorse(rule, before, after)).toBe(false)
})
