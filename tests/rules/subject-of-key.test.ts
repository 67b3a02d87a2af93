import { subjectOfKey } from '@amhp/shared/rules/check/subject-of-key.ts'
import { expect, test } from 'vitest'

// Whom the key of a finding is about, so that it is shown to her in her own data, and removed with her name.

test.each<[string, string, ReturnType<typeof subjectOfKey>]>([
  ['an AMHP and a week', 'weekly-rest/amina/2026-03-02', { amhp: 'amina', shifts: [] }],
  ['an AMHP and a shift', 'daily-rest/amina/s2', { amhp: 'amina', shifts: [] }],
  ['a shift', 'not-approved/s1/eastvale', { shifts: ['s1'] }],
  ['two shifts', 'double-booked/s1+s2', { shifts: ['s1', 's2'] }],
  ['cover, of nobody', 'cover-minimum/northshire/amhp/2026-03-02T00:00:00Z', { shifts: [] }],
  ['a rule that is no more', 'no-such-rule/amina', { shifts: [] }],
  ['nothing', '', { shifts: [] }],
])('%s', (_, key, subject) => {
  expect(subjectOfKey(key)).toEqual(subject)
})
