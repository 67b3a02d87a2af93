import { refuseWeak } from '@amhp/api/accounts/weak-password.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { expect, test } from 'vitest'

const names = ['Priya Shah', 'priya.shah@northshire.gov.uk', 'Northshire AMHP service']
const said = async (password: string) =>
  await refuseWeak(password, 'next', names).then(
    () => 'accepted',
    (error: unknown) => (error instanceof Problem ? error.body.faults![0]!.message : String(error)),
  )

test.each([
  ['password1234', /most common/],
  ['Password123!', /most common/],
  ['P@ssw0rd2026', /most common/],
  ['iloveyou1234', /most common/],
  ['Welcome12345', /most common/],
  ['manchesterunited', /most common/],
  ['letmeinletmein', /repeat/],
  ['aaaaaaaaaaaaaa', /repeat/],
  ['abcabcabcabcabc', /repeat/],
  ['abcdefghijklmn', /abcd, 1234 or qwerty/],
  ['987654321098765', /abcd, 1234 or qwerty|most common/],
  ["asdfghjkl;'#", /abcd, 1234 or qwerty/],
  ['zxcvbnm,./zxcv', /abcd, 1234 or qwerty/],
  ['priya.shah.1979', /your name, your email address or your service/],
  ['Shah-Priya-2026!!', /your name/],
  ['priya.shah@northshire.gov.uk', /your name/],
  ['Northshire2026!', /your service/],
  ['amhp rota 2026', /your service/],
])('%s is refused: %s', async (password, why) => {
  expect(await said(password)).toMatch(why)
})

test.each([
  'seven green bicycles',
  'correct horse battery',
  'the bicycle of priya sings',
  'kjh5d8sk2mq9',
  'vier grüne fahrräder',
  '四つの無関係な言葉です本当に長い',
  'seven green bicycles '.repeat(12),
])('%s is accepted', async (password) => {
  expect(await said(password)).toBe('accepted')
})
