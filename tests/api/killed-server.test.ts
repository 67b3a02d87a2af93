import { expect, test } from 'vitest'
import { killRounds } from '../support/server/kill-rounds.ts'

const rounds = 20

test('a server killed twenty times while saving loses no acknowledged change and leaves none half written', async () => {
  const seed = Number(process.env.PROPERTY_SEED ?? 1)
  const { acknowledged, interrupted } = await killRounds({ rounds, seed })
  expect(acknowledged).toBeGreaterThan(rounds * 6)
  // Otherwise the server was idle when killed, and the test shows nothing.
  expect(interrupted).toBeGreaterThan(rounds)
})
