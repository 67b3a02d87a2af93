import { SteadyClock } from '@amhp/api/clock.ts'
import { managerIdleLimit } from '@amhp/api/http/session.ts'
import { inviteAccount, listAccounts } from '@amhp/shared/contract/accounts.ts'
import { readOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { signIn } from '@amhp/shared/contract/session.ts'
import { hour, minute } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const invitation = { name: 'Dev Rao', email: 'dev.rao@example.gov.uk', roles: ['manager' as const], amhp: null }
const eightDays = 8 * 24 * hour
const setBack = '2026-11-30T10:00:00Z'

describe('when the wall clock is set back', () => {
  test('a link that has expired stays expired', async () => {
    const { signIn, nobody, clock } = await testApi()
    const { link } = await (await signIn('lead')).ask(inviteAccount, { body: invitation })
    const asked = { body: { token: link.url.split('#')[1]! } }
    clock.advance(eightDays)
    expect(await nobody.refused(readOneTimeLink, asked)).toBe('link-expired')
    clock.set(setBack)
    expect(await nobody.refused(readOneTimeLink, asked)).toBe('link-expired')
  })

  test('a session that has ended stays ended', async () => {
    const { signIn, clock } = await testApi()
    const manager = await signIn('manager')
    clock.advance(managerIdleLimit + minute)
    expect(await manager.refused(listAccounts, {})).toBe('not-signed-in')
    clock.set(setBack)
    expect(await manager.refused(listAccounts, {})).toBe('not-signed-in')
  })

  test('a session begun afterwards lasts as long as any other', async () => {
    const { signIn, clock } = await testApi()
    clock.advance(eightDays)
    clock.now()
    clock.set(setBack)
    const manager = await signIn('manager')
    clock.advance(managerIdleLimit - minute)
    expect((await manager.try(listAccounts)).status).toBe(200)
    clock.advance(managerIdleLimit + minute)
    expect(await manager.refused(listAccounts, {})).toBe('not-signed-in')
  })

  test('a lock is neither longer nor shorter for it', async () => {
    const { nobody, clock, north } = await testApi({ RATE_LIMITS: 'on' })
    const asked = { body: { email: north.emails.manager, password: 'not the password' } }
    let tries = 0
    while ((await nobody.try(signIn, asked)).status !== 429 && tries < 100) tries++
    clock.set('2026-11-01T10:00:00Z')
    expect(await nobody.refused(signIn, asked)).toBe('too-many-requests')
    clock.advance(hour)
    expect(await nobody.refused(signIn, asked)).toBe('wrong-password')
  })
})

test.each<[string, number[][], number]>([
  [
    'is the wall clock',
    [
      [10, 0],
      [25, 15],
    ],
    25,
  ],
  [
    'follows the wall clock forward',
    [
      [10, 0],
      [900, 1],
    ],
    900,
  ],
  [
    'goes on at its own pace when the wall clock is set back',
    [
      [900, 0],
      [10, 5],
      [12, 7],
    ],
    907,
  ],
  [
    'follows the wall clock again once that is later',
    [
      [900, 0],
      [10, 5],
      [1000, 6],
    ],
    1000,
  ],
])('the time for what expires %s', (_, seen, expected) => {
  let [wall, elapsed] = [0, 0]
  const clock = new SteadyClock(
    () => wall,
    () => elapsed,
  )
  for (const [atWall, atElapsed] of seen) {
    wall = atWall!
    elapsed = atElapsed!
    clock.now()
  }
  expect(clock.latest()).toBe(expected)
})
